/**
 * The content security policy of a page. A page without script says `script-src 'none'`; one with script allows only
 * what carries the request's nonce; one with a small script of ours alone (`own`) needs no nonce. Nothing is ever asked
 * of a third party.
 * @param more additions for one page, such as the map's worker: directive -> sources
 */
export function contentSecurityPolicy(page: {
  scripted: boolean;
  own?: boolean;
  nonce: string;
  secure: boolean;
  more?: Record<string, string>;
}): string {
  const { scripted, own = false, nonce, secure, more = {} } = page;
  const directives: Record<string, string> = {
    "default-src": "'none'",
    "script-src": scripted ? `'nonce-${nonce}' 'strict-dynamic' 'self'` : own ? "'self'" : "'none'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": scripted ? "'self'" : "'none'",
    "media-src": "'self'",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
    ...more,
  };
  const text = Object.entries(directives).map(([name, sources]) => `${name} ${sources}`);
  return [...text, ...(secure ? ["upgrade-insecure-requests"] : [])].join("; ");
}
