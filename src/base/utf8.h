/* Letters, their width on a screen, and lines broken between words. Widths and letter clusters
 * come from utf8proc (Unicode tables, no locale). */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/str.h"

/* Decodes the letter at the start of text: its code point, and in *n its bytes (1 to 4).
 * -1 where the bytes are not UTF-8 (then *n is 1), and for empty text (then *n is 0). */
int32_t utf8_decode(struct str text, size_t *n);
void utf8_encode(int32_t code, struct buf *out);

size_t utf8_bad(struct str text);   /* the first byte that is not UTF-8, or text.n */
size_t utf8_count(struct str text); /* code points; a byte that is none counts as one */

enum letter_kind { LETTER_PLAIN, LETTER_TAB, LETTER_CONTROL, LETTER_BIDI };

/* What a rules file must not hold. Control: C0 but line feed, DEL, C1, line separators, byte
 * order mark, non-characters, tag letters. Bidi: marks, embeddings, overrides, isolates. */
enum letter_kind letter_kind(int32_t code);

size_t utf8_width(struct str text);   /* columns: combining letters 0, wide ones 2 */
size_t utf8_cluster(struct str text); /* bytes of the first letter with all that combines with it */
size_t utf8_fit(struct str text, size_t columns); /* bytes of the most whole clusters that fit */

/* Puts text without control and bidi letters; line ends and tabs become one blank. For whatever
 * a person typed, before it reaches a screen, a printer or a file. */
void utf8_clean(struct str text, struct buf *out);

/* Small letters, without accents, for comparing what people type. */
void utf8_fold(struct str text, struct buf *out);

/* Cuts the next line of at most `columns` off *rest: breaks at blanks, and inside a word only
 * when it alone is longer than a line. Line feeds always break. */
struct str utf8_break(struct str *rest, size_t columns);

#endif
