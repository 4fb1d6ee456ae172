/** What secrets in text look like: what stands before them, and the form of some. */

/** Stands where a secret was. */
export const removed = '[removed]';

/** One kind of secret: gives the text without it, and calls `found` for each. */
export type Rule = (text: string, found: () => void) => string;

const longNames =
  'pass(?:word|wd|phrase|code)|kennwort|passwort|secret|credential|token|(?:api|private|access|auth|encryption|data|session|master)[-_ ]?key';
/** Short names count only as a word of their own: `pin` is one, `mapping` and `passed` hold none. */
const shortNames = '(?<![A-Za-z])(?:[Pp]in|PIN|[Pp]wd|PWD|[Pp]ass|PASS|[Oo]tp|OTP)(?![A-Za-z])|(?<=[a-z0-9])(?:Pin|Pwd|Pass|Otp)(?![a-z])';
/** A name that says that what follows is a secret; case is spelt out, because short names need it. */
const nameCore = `(?:${anyCase(longNames)}|${shortNames})`;
/** The end of such a name, wherever it begins. */
const secretName = `${nameCore}[\\w.-]{0,40}`;
const wholeName = `[\\w.-]{0,40}${secretName}`;
/** Whether the name of a member says that it is a secret. */
export const isSecretName = new RegExp(`^${wholeName}$`, 'u');
/** What at least one of the rules needs. Most lines of a log have none of it, and are done. */
export const mayHold = new RegExp(
  `${nameCore}|-----BEGIN |uthorization|AUTHORIZATION|ookie|[Bb]earer|NTLM|Negotiate|://|eyJ|AKIA|gh[pousr]_|xox`,
  'u',
);
/** What only looks like one: a switch, nothing, or a place where a secret has been. */
const harmless = '(?:true|false|null|undefined|\\[removed\\])(?![\\w-])';

function anyCase(pattern: string): string {
  // Letters alone; what stands in brackets is a list of separators.
  return pattern.replace(/\[[^\]]*\]|[a-z]/gu, (part) => (part.length > 1 ? part : `[${part}${part.toUpperCase()}]`));
}

/** Replaces the part of each match that is called `secret`. */
function part(pattern: string, flags = 'gu'): Rule {
  const expression = new RegExp(pattern, `${flags}d`);
  return (text, found) => {
    let result = '';
    let done = 0;
    for (const match of text.matchAll(expression)) {
      const [start, end] = match.indices?.groups?.secret ?? [0, 0];
      if (start === end || text.slice(start, end) === removed) continue;
      found();
      result += text.slice(done, start) + removed;
      done = end;
    }
    return done === 0 ? text : result + text.slice(done);
  };
}

/** In the order in which they are applied. */
export const rules: readonly Rule[] = [
  // Authorization: Basic …, Proxy-Authorization, cookies: all that follows on the line.
  part('(?:[Aa]uthorization|AUTHORIZATION|(?:[Ss]et-)?[Cc]ookie)\\\\*["\']?\\s{0,8}[:=]\\s{0,8}(?<secret>[^\\r\\n]+)'),
  part('\\b[Bb]earer\\s{1,8}(?<secret>[\\w.~+/=-]{8,})'),
  part('\\b(?:NTLM|Negotiate)\\s{1,8}(?<secret>[\\w+/=]{16,})'),
  // scheme://user:password@host
  part('[A-Za-z][A-Za-z0-9+.-]{1,20}://[^\\s:/@"\'<>]{0,256}:(?<secret>[^\\s/?#"\'<>]{1,256})@'),
  // <Password …>…</Password>, with or without a prefix; one that is cut off ends with the text
  part(`<(?<element>(?:[\\w-]{1,40}:)?(?:${wholeName}))(?:\\s[^<>]{0,512})?>(?<secret>[\\s\\S]*?)(?:</\\k<element>\\s*>|$)`),
  // <key>Password</key><string>…</string>
  part(`<key>\\s{0,8}(?:${wholeName})\\s{0,8}</key>\\s{0,64}<(?<type>string|data|integer|real)>(?<secret>[\\s\\S]*?)(?:</\\k<type>>|$)`),
  // "password": "…", 'password' = '…', password="…"; quotes may be escaped
  part(`(?:${secretName})\\\\*["']?\\s{0,8}(?::|=>?)\\s{0,8}(?<quote>\\\\*["'])(?<secret>(?:(?!\\k<quote>)(?:\\\\.|[^\\r\\n\\\\]))+)`),
  // "password": [104, 117, …] and {"0": 104, …}
  part(`(?:${secretName})\\\\*["']?\\s{0,8}[:=]\\s{0,8}(?<secret>\\[(?!removed\\])[^\\]]*\\]?|\\{[^}]*\\}?)`),
  // password: … to the end of the line, password=… to the next blank or quote
  part(`(?:${secretName})(?<!\\.[cm]?[jt]sx?)\\\\*["']?[ \\t]{0,8}:[ \\t]{0,8}(?!${harmless})(?<secret>[^\\s"'\\[{][^\\r\\n]*)`),
  part(`(?:${secretName})\\\\*["']?[ \\t]{0,8}=>?[ \\t]{0,8}(?!${harmless})(?<secret>(?:\\\\.|[^\\s"'\\\\])+)`),
  // --password …, -pin …; not -password-stdin, which takes none
  part(`(?<![\\w-])--?(?!\\S*-stdin)(?:${wholeName})[ \\t]+(?<secret>"[^"\\r\\n]*"?|'[^'\\r\\n]*'?|[^\\s-][^\\s]*)`),
  // JSON Web Tokens, and the keys that some clouds give out
  part('(?<secret>\\beyJ[\\w-]{8,}\\.[\\w-]{4,}(?:\\.[\\w-]*){0,3})'),
  part('(?<secret>\\b(?:AKIA[0-9A-Z]{16}|gh[pousr]_\\w{20,}|xox[abprs]-[\\w-]{10,}))'),
];
