/** Words that keep a spelling of their own in every sentence: acronyms and brands, as event names use them. */

const ACRONYMS =
  'AB AI API APY AR AWS B2B B2C CI CD CLI CMS CPU CRM CSS CSV CTA DNS DVD EU FAQ FTP GPS GPU HR HTML HTTP HTTPS ID IDE ' +
  'IP IT JSON KPI KYC LLM MFA ML MP3 MP4 NFT NPS OTP PDF PHP PIN PR QA QR RSS SaaS SDK SEO SMS SQL SSH SSL SSO TV UI URL ' +
  'US USB UTM UX VAT VIP VPN VR XML ZIP 2FA 3D';

const BRANDS =
  'iOS iPad iPhone iPod iCloud iMessage iTunes macOS watchOS tvOS eBay eBook eCommerce eSIM GitHub GitLab BitBucket ' +
  'YouTube LinkedIn PayPal WhatsApp TikTok DocuSign HubSpot MailChimp JavaScript TypeScript GraphQL OAuth OpenAI ' +
  'PostgreSQL MySQL WordPress WooCommerce QuickBooks DeFi WiFi PowerPoint WalletConnect MetaMask BigQuery MongoDB SendGrid ' +
  'FaceTime AirPods DataDog LaunchDarkly PostHog BigCommerce HubSpot CloudFront';

const PROPER_NAMES =
  'Amazon Android Apple Discord Dropbox English Excel Facebook Figma Google Instagram Jira Klarna Mastercard Microsoft ' +
  'Netflix Notion Okta Outlook Pinterest Salesforce Segment Shopify Slack Spotify Stripe Telegram Twilio Twitter Visa ' +
  'Windows Xero Zapier Zoom';

/** Words that are spelled so in every casing that has spaces. */
export const SPELLINGS: readonly string[] = [ACRONYMS, BRANDS, PROPER_NAMES].join(' ').split(' ');
