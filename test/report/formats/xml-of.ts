/** XML as a real parser reads it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { XmlDocument, type XmlElement, XsdValidator } from 'libxml2-wasm';

const JUNIT = path.join(import.meta.dirname, '../schemas/junit-10.xsd');

/** Throws where the text is no XML. */
export function withXml<Result>(text: string, look: (root: XmlElement) => Result): Result {
  const document = XmlDocument.fromString(text);
  try {
    return look(document.root);
  } finally {
    document.dispose();
  }
}

/** The attributes of the elements that an XPath finds, in order. */
export function attributes(root: XmlElement, xpath: string): readonly Readonly<Record<string, string>>[] {
  return root
    .find(xpath)
    .map((node) => Object.fromEntries((node as XmlElement).attrs.map(({ name, value }) => [name, value])));
}

/** Throws where a JUnit report isn't as the schema says. */
export function validateJunit(text: string): void {
  const schema = XmlDocument.fromBuffer(readFileSync(JUNIT));
  const validator = XsdValidator.fromDoc(schema);
  const report = XmlDocument.fromString(text);
  try {
    validator.validate(report);
  } finally {
    report.dispose();
    validator.dispose();
    schema.dispose();
  }
}
