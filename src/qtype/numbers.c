#include "qtype/numbers.h"

enum { LARGEST = 999999999 };

/* Where the range is missing or wrong, conditions are not told of it once more. */
static struct domain any_number(struct domain d)
{
	d.low = num_of(-LARGEST);
	d.high = num_of(LARGEST);
	return d;
}

/* `range: LOW to HIGH`, both ends belong. */
static void read_range(const struct node *range, struct reading *r, struct domain *d)
{
	struct str rest = range->text;
	struct str low = str_word(&rest), to = str_word(&rest), high = str_word(&rest);
	bool good = num_read(low, &d->low) && str_is(to, "to") && num_read(high, &d->high) &&
	            str_trim(rest).n == 0;
	if (good && d->low.micro < d->high.micro &&
	    (!d->whole || (num_is_whole(d->low) && num_is_whole(d->high))))
		return;
	diag_add(r->diags, DIAG_E207, range->at,
	    d->whole ? "write 'LOW to HIGH' with whole numbers, such as '0 to 10'"
	             : "write 'LOW to HIGH', such as '35 to 42.5'",
	    good && d->low.micro >= d->high.micro ? "the range '%s' holds nothing to choose from"
	                                          : "'%s' is not a range",
	    range->text.s);
	*d = any_number(*d);
}

void numbers_read(const struct node *map, struct reading *r, struct domain *d)
{
	const struct node *range = field_get(map, "range", FIELD_WORD);
	const struct node *unit = field_get(map, "unit", FIELD_WORDS);
	const struct node *low = field_get(map, "low", FIELD_WORDS);
	const struct node *high = field_get(map, "high", FIELD_WORDS);
	*d = any_number(*d);
	if (range)
		read_range(range, r, d);
	d->unit = unit ? r->text(r, "unit", unit) : NULL;
	d->low_words = low ? r->text(r, "low", low) : NULL;
	d->high_words = high ? r->text(r, "high", high) : NULL;
}

/* "7,5" is 7.5; "1,000" is left alone, for it might be a thousand. */
static struct str with_point(struct str typed, struct arena *mem)
{
	char *copy = arena_text(mem, typed);
	size_t commas = 0, at = 0;
	for (size_t i = 0; i < typed.n; i++)
		if (copy[i] == ',' || copy[i] == '.') {
			commas++;
			at = i;
		}
	if (commas == 1 && copy[at] == ',' && typed.n - at - 1 != 3)
		copy[at] = '.';
	return (struct str){copy, typed.n};
}

/* "1.000": a thousand to some, one to others. Where no fraction is due it can only be the first. */
static bool maybe_thousands(struct str text)
{
	return text.n > 4 && text.s[text.n - 4] == '.';
}

static struct str without_unit(struct str typed, const char *unit)
{
	size_t n = str_of(unit).n;
	if (n > 0 && typed.n > n && str_same(str_from(typed, typed.n - n), str_of(unit)))
		typed.n -= n;
	return str_trim(typed);
}

bool numbers_parse(const struct domain *d, struct str typed, const struct words *w,
    struct date today, struct arena *mem, struct value *out, struct buf *why)
{
	(void)today;
	struct buf low = buf_new(mem), high = buf_new(mem);
	num_write(d->low, &low);
	num_write(d->high, &high);
	struct str text = with_point(without_unit(str_trim(typed), text_in(d->unit, 0)), mem);
	struct num n;
	enum word word = d->whole ? WORD_WHY_WHOLE : WORD_WHY_DECIMAL;
	if (num_read(text, &n) && (!d->whole || (num_is_whole(n) && !maybe_thousands(text)))) {
		if (n.micro >= d->low.micro && n.micro <= d->high.micro) {
			out->reply = REPLY_GIVEN;
			out->number = n;
			return true;
		}
		word = WORD_WHY_RANGE;
	}
	words_put(w, word, buf_end(&low), buf_end(&high), why);
	return false;
}
