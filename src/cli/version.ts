/** The version of the package, put in by the bundler. */
export { version } from '../../package.json';
