/** Signs that nobody sees, each as what stands between the brackets of a regular expression. */

/** Those at which no word ends: soft hyphens, zero-width spaces, joiners. */
export const INVISIBLE_IN_WORDS = String.raw`\u00AD\u200B-\u200D\u2060-\u2064`

/**
 * Those that are dropped wherever they stand: direction marks and byte order marks as well. Joiners are kept, because
 * other signs look different beside them.
 */
export const INVISIBLE = String.raw`\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF`
