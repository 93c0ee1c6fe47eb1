/* Whatever a page says, all of it stands on paper: every row of every piece once, in order, inside
 * the margins, over nothing else; and no heading alone at the end of a sheet. */
#include "print_pack.h"

#include "print/flow.h"
#include "print/set.h"

enum { DOCS = 40, BLOCKS = 60 };

static const double LITTLE = 0.01; /* points: a fifth of a hair */

static const char *const english[] = {"the", "knee", "of", "a", "specialist", "hurts", "X-ray", "1 in 5",
    "https://example.org/a-very-long-address/that-goes-on/and-on/without-a-single-blank/to-the-end",
    "Pneumonoultramicroscopicsilicovolcanoconiosis", "(FDA)", "–", "naïve", NULL};
static const char *const arabic[] = {"ألم", "الركبة", "الطبيب", "اليوم", "FDA", "2020", "؟", NULL};
static const char *const chinese[] = {"关节发热肿胀", "请告诉医生，", "疼。", "ibuprofen", "今天", NULL};

static const struct {
	const char *code;
	const char *const *words;
} languages[] = {{"en", english}, {"ar", arabic}, {"zh", chinese}};

struct laid {
	struct pieces pieces;
	struct flow flow;
	struct area area;
	const struct look *look;
	PangoContext *context;
};

static struct laid lay(const struct doc *d, const struct fonts *fonts, enum page_look look,
    const char *paper, double air, struct arena *mem)
{
	const struct paper *p = paper_find(paper);
	struct laid l = {.look = &looks[look], .context = type_context(fonts, d->language)};
	l.area = (struct area){.width = p->width - 2 * l.look->side, .top = 40, .top_again = 60,
	    .bottom = p->height - 60};
	l.pieces = set_doc(d, l.look, l.area.width, l.context, mem);
	l.flow = flow_pieces(&l.pieces, &l.area, l.look, air, mem);
	return l;
}

static void unlay(struct laid *l)
{
	pieces_free(&l->pieces);
	g_object_unref(l->context);
}

static double end_of(const struct placed *p)
{
	return p->y + piece_height(p->piece, p->from, p->to);
}

static void every_row_once(const struct laid *l)
{
	unsigned n = 0;
	for (unsigned i = 0; i < l->pieces.n; i++)
		for (unsigned row = 0; row < l->pieces.list[i].nrows; n++) {
			assert_true(n < l->flow.n);
			assert_ptr_equal(l->flow.list[n].piece, &l->pieces.list[i]);
			assert_int_equal(l->flow.list[n].from, row);
			assert_true(l->flow.list[n].to > row);
			row = l->flow.list[n].to;
		}
	assert_int_equal(n, l->flow.n);
}

static void inside_the_margins(const struct laid *l)
{
	for (unsigned i = 0; i < l->flow.n; i++) {
		const struct placed *p = &l->flow.list[i];
		assert_true(p->sheet < l->flow.sheets);
		assert_true(p->y >= (p->sheet ? l->area.top_again : l->area.top) - LITTLE);
		assert_true(end_of(p) <= l->area.bottom + LITTLE);
		assert_true(p->x >= 0 && p->x + p->width <= l->area.width + LITTLE);
	}
}

static void over_nothing_else(const struct laid *l)
{
	for (unsigned i = 1; i < l->flow.n; i++) {
		const struct placed *above = &l->flow.list[i - 1], *p = &l->flow.list[i];
		assert_true(p->sheet >= above->sheet);
		if (p->sheet == above->sheet && p->x <= above->x + LITTLE)
			assert_true(p->y >= end_of(above) - LITTLE);
		else if (p->sheet == above->sheet)
			assert_true(p->x >= above->x + above->width);
	}
}

/* No line is wider than what it stands in, and nothing reaches out of its column. */
static void nothing_is_cut(const struct laid *l)
{
	for (unsigned i = 0; i < l->flow.n; i++)
		for (unsigned k = 0; k < l->flow.list[i].piece->ntexts; k++) {
			const struct piece_text *t = &l->flow.list[i].piece->texts[k];
			PangoRectangle ink, logical;
			assert_true(t->x + t->width <= l->flow.list[i].width + LITTLE);
			assert_int_equal(t->lines, pango_layout_get_line_count(t->layout));
			pango_layout_get_extents(t->layout, &ink, &logical);
			assert_true((double)logical.width / PANGO_SCALE <= t->width + LITTLE);
			assert_false(pango_layout_is_ellipsized(t->layout));
		}
}

/* A heading stands above the beginning of what follows it. */
static void no_heading_alone(const struct laid *l)
{
	for (unsigned i = 0; i + 1 < l->flow.n; i++) {
		const struct placed *p = &l->flow.list[i], *next = &l->flow.list[i + 1];
		const char *tag = p->piece->ntexts > 0 ? p->piece->texts[0].path.name[0] : "";
		if (strcmp(tag, "H2") != 0 || p->piece->nrows > 3)
			continue;
		assert_int_equal(p->sheet, next->sheet);
		assert_true(next->y > p->y);
	}
}

static void all_of_it(const struct laid *l)
{
	every_row_once(l);
	inside_the_margins(l);
	over_nothing_else(l);
	nothing_is_cut(l);
	no_heading_alone(l);
}

static void any_page(const struct fonts *fonts, unsigned seed)
{
	struct arena *mem = arena_new(NULL);
	unsigned language = seed % 3;
	struct print_dice dice = {{seed * 7919 + 1}, mem, languages[language].words};
	const struct doc *d = print_doc(&dice, languages[language].code, print_roll(&dice, BLOCKS));
	struct laid l = lay(d, fonts, seed % LOOKS, seed % 4 < 2 ? "a4" : "letter",
	    seed % 5 ? 1 : 0.55, mem);
	all_of_it(&l);
	unlay(&l);
	arena_free(mem);
}

static const char *repeated(struct arena *mem, const char *text, unsigned times)
{
	struct buf out = buf_new(mem);
	while (times-- > 0)
		buf_text(&out, text);
	return buf_end(&out);
}

/* 5,000 letters without a blank in every kind of block. */
static void long_words(const struct fonts *fonts, enum page_look look)
{
	struct arena *mem = arena_new(NULL);
	const char *word = repeated(mem, "knee/", 1000);
	struct doc *d = doc_new(mem, word, "en");
	for (enum block_kind kind = BLOCK_TITLE + 1; kind < BLOCK_KINDS; kind++)
		for (int level = 1; level <= 2; level++) {
			struct block *b = doc_add(d, kind, word, word);
			b->level = level;
			b->link = word;
		}
	struct laid l = lay(d, fonts, look, "a4", 1, mem);
	every_row_once(&l);
	inside_the_margins(&l);
	over_nothing_else(&l);
	nothing_is_cut(&l);
	unlay(&l);
	arena_free(mem);
}

static void many_findings(const struct fonts *fonts, enum page_look look)
{
	struct arena *mem = arena_new(NULL);
	struct doc *d = doc_new(mem, "Page", "en");
	doc_add(d, BLOCK_HEADING, "", "Findings");
	for (unsigned i = 0; i < 400; i++) {
		doc_add(d, BLOCK_FINDING, "A finding", repeated(mem, "What it says. ", 1 + i % 30))->tone =
		    (enum tone)(i / 50 % TONES);
		doc_add(d, BLOCK_WHY, "Why", "an answer");
	}
	struct laid l = lay(d, fonts, look, "letter", 1, mem);
	assert_true(l.flow.sheets > 20);
	all_of_it(&l);
	unlay(&l);
	arena_free(mem);
}

static void nothing_but_a_title(const struct fonts *fonts)
{
	struct arena *mem = arena_new(NULL);
	struct laid l = lay(doc_new(mem, "", "en"), fonts, LOOK_PATIENT, "a4", 1, mem);
	assert_int_equal(l.flow.sheets, 1);
	all_of_it(&l);
	unlay(&l);
	arena_free(mem);
}

static void whatever_it_says(void **state)
{
	struct fixture *fx = *state;
	struct fonts *fonts = print_fonts(fx->mem);
	for (unsigned seed = 0; seed < DOCS; seed++)
		any_page(fonts, seed);
	for (enum page_look look = 0; look < LOOKS; look++) {
		long_words(fonts, look);
		many_findings(fonts, look);
	}
	nothing_but_a_title(fonts);
	fonts_close(fonts);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(whatever_it_says),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
