/* Pages in a browser: nothing but what we wrote is markup, every mark has its target, headings go
 * down one step at a time. What is looked at here is the bytes; what a browser makes of them was
 * looked at by hand. */
#include "random_walk.h"
#include "report_pack.h"

#include <sha256.h>

#include "report/html.h"

static const char *html_of(struct fixture *fx, const struct doc *d)
{
	struct buf out = buf_new(fx->mem);
	html_write(d, false, &out);
	return buf_end(&out);
}

/* ---- well-formed ---- */

/* The name of the tag at "<", without the slash. */
static struct str tag_name(const char *at)
{
	size_t n = 0;
	at += at[1] == '/' ? 2 : 1;
	while (is_word(at[n]))
		n++;
	return (struct str){at, n};
}

/* Every tag is closed by its own, and no letter that is markup stands alone. */
static void check_tags(const char *html)
{
	struct str open[32];
	size_t depth = 0;
	for (const char *at = strstr(html, "<html"); (at = strpbrk(at, "<&")); at++) {
		if (*at == '&') {
			assert_true(strchr(at, ';') && strchr(at, ';') - at <= 5);
			continue;
		}
		const char *end = strchr(at, '>');
		assert_non_null(end);
		if (at[1] == '/') {
			assert_true(depth > 0 && str_eq(open[depth - 1], tag_name(at)));
			depth--;
		} else if (end[-1] != '/') {
			assert_true(depth < 32);
			open[depth++] = tag_name(at);
		}
		at = end;
	}
	assert_int_equal(depth, 0);
}

/* What stands behind `begin` up to the next quote; *at moves on. False: none is left. */
static bool next_value(const char **at, const char *begin, struct str *value)
{
	const char *from = strstr(*at, begin);
	if (!from)
		return false;
	from += strlen(begin);
	*value = (struct str){from, strcspn(from, "\"")};
	*at = from + value->n;
	return true;
}

static unsigned ids(struct fixture *fx, const char *html, struct str id)
{
	unsigned n = 0;
	const char *wanted = text_fmt(fx->mem, " id=\"%.*s\"", (int)id.n, id.s);
	for (const char *at = html; (at = strstr(at, wanted)); at++)
		n++;
	return n;
}

static void check_links(struct fixture *fx, const char *html)
{
	struct str value;
	for (const char *at = html; next_value(&at, "href=\"#", &value);)
		assert_int_equal(ids(fx, html, value), 1);
	for (const char *at = html; next_value(&at, " id=\"", &value);)
		assert_int_equal(ids(fx, html, value), 1);
}

static void check_headings(const char *html)
{
	unsigned last = 0, first = 0;
	for (const char *at = html; (at = strstr(at, "<h")); at++) {
		unsigned level = (unsigned)(at[2] - '0');
		if (!is_digit(at[2]))
			continue;
		assert_true(level <= last + 1);
		first += level == 1;
		last = level;
	}
	assert_int_equal(first, 1);
}

static void check_html(struct fixture *fx, const char *html)
{
	check_tags(html);
	check_links(fx, html);
	check_headings(html);
	assert_null(strstr(html, "<script"));
	assert_null(strstr(html, "<img"));
	assert_null(strstr(html, " style="));
	assert_null(strstr(html, "javascript:"));
}

/* ---- tests ---- */

static void random_pages(void **state)
{
	struct fixture *fx = *state;
	struct chance c = {7};
	for (int i = 0; i < 12; i++) {
		const struct ruleset *rules = pack_like(fx, &c, (struct random_pack){.paged = true});
		struct session *s = session_new(rules, NULL, random_today, NULL);
		for (int k = 0; k < 200 && session_next(s) != SESSION_DONE; k++) {
			unsigned q = (unsigned)session_next(s);
			struct value v = random_value(s, q, &c, fx->mem);
			if (session_answer(s, q, &v) == ANSWER_ASKS_AGAIN)
				session_settle(s, false);
		}
		const struct outcome *o = outcome_make(s, fx->mem);
		check_html(fx, html_of(fx, compose_patient(s, o, &nobody, 0, fx->mem)));
		check_html(fx, html_of(fx, compose_clinician(s, o, &nobody, 0, fx->mem)));
		for (unsigned detail = 0; detail <= SHORT_LEAST; detail += 3) {
			check_html(fx, html_of(fx, compose_short_patient(s, o, &nobody, 0, detail, fx->mem)));
			check_html(fx, html_of(fx, compose_short_clinician(s, o, &nobody, 0, detail, fx->mem)));
		}
		session_free(s);
	}
}

#define HOSTILE "</p><script>alert(1)</script>&amp;\\\"'<img src=x onerror=alert(1)>"

static void hostile(void **state)
{
	struct fixture *fx = *state;
	const char *yaml = text_fmt(fx->mem,
	    PACK_HEAD PACK_DRAFT
	    "sections:\n"
	    "  - id: start\n    title: \"%s\"\n    questions:\n"
	    "      - {id: hurts, ask: \"%s\", label: \"%s\", type: pick many, options: {a: \"%s\"}}\n"
	    "      - {id: own_words, ask: Anything?, label: Own words, type: text, for: summary}\n"
	    "findings:\n"
	    "  - {id: f, kind: caution, when: hurts has a, title: \"%s\", say: \"%s\", cite: [x]}\n"
	    "  - {id: g, kind: ask, say: [\"%s\"], cite: [x]}\n"
	    "sources:\n"
	    "  x: {kind: trial, publisher: \"%s\", title: T, year: 2020, read: 2026-01-01,\n"
	    "      address: \"https://x/?a=1&b='%s\"}\n",
	    HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE);
	struct session *s = session_with(fx, yaml, "hurts: [a]\nown_words: \"" HOSTILE "\"\n");
	const struct outcome *o = outcome_make(s, fx->mem);
	const char *page = html_of(fx, compose_patient(s, o, &nobody, 0, fx->mem));
	check_html(fx, page);
	assert_non_null(strstr(page, "&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;&quot;&#39;&lt;img"));
	check_html(fx, html_of(fx, compose_clinician(s, o, &nobody, 0, fx->mem)));
	session_free(s);
}

/* What stands in the policy is the hash of what stands in the style. */
static void policy(void **state)
{
	static const char letters[] =
	    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	struct fixture *fx = *state;
	struct buf out = buf_new(fx->mem);
	unsigned char digest[SHA256_DIGEST_LENGTH + 1] = {0};
	SHA2_CTX ctx;
	SHA256Init(&ctx);
	SHA256Update(&ctx, (const uint8_t *)html_style, strlen(html_style));
	SHA256Final(digest, &ctx);
	buf_text(&out, "sha256-");
	for (size_t i = 0; i + 2 < sizeof digest; i += 3) {
		unsigned three = (unsigned)digest[i] << 16 | (unsigned)digest[i + 1] << 8 | digest[i + 2];
		for (int shift = 18; shift >= 0; shift -= 6)
			buf_char(&out, letters[three >> shift & 63]);
	}
	buf_cut(&out, out.n - 1); /* 32 bytes: the last letter fills up */
	buf_char(&out, '=');
	assert_string_equal(buf_end(&out), html_style_hash);
	assert_null(strpbrk(html_style, "<&"));
	struct session *s = draft_with(fx, CALM);
	const struct outcome *o = outcome_make(s, fx->mem);
	const char *page = html_of(fx, compose_patient(s, o, &nobody, 0, fx->mem));
	assert_non_null(strstr(page, text_fmt(fx->mem,
	    "content=\"default-src 'none'; style-src '%s'; base-uri 'none'", html_style_hash)));
	session_free(s);
}

static void directions(void **state)
{
	struct fixture *fx = *state;
	assert_non_null(strstr(html_of(fx, doc_new(fx->mem, "T", "ar")), "<html lang=\"ar\" dir=\"rtl\">"));
	assert_non_null(strstr(html_of(fx, doc_new(fx->mem, "T", "es")), "<html lang=\"es\" dir=\"ltr\">"));
}

/* A file is no address, and neither is what a browser would run. */
static void addresses(void **state)
{
	struct fixture *fx = *state;
	struct doc *d = doc_new(fx->mem, "T", "en");
	doc_add(d, BLOCK_SOURCE, "1", "Leaflet")->link = "leaflet.txt";
	doc_add(d, BLOCK_SOURCE, "2", "Trick")->link = "javascript:alert(1)";
	doc_add(d, BLOCK_SOURCE, "3", "Trial")->link = "https://example.org/t?a=1&b=2";
	const char *page = html_of(fx, d);
	assert_non_null(strstr(page, "<bdi>Leaflet</bdi> <bdi>leaflet.txt</bdi>"));
	assert_null(strstr(page, "href=\"javascript"));
	assert_non_null(strstr(page, "<a href=\"https://example.org/t?a=1&amp;b=2\" dir=\"auto\">Trial</a>"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(random_pages),
	    TEST(hostile),
	    TEST(policy),
	    TEST(directions),
	    TEST(addresses),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
