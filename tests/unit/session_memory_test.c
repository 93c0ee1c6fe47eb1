/* A thousand people, one after another, in one process: each gives back all that was taken, and
 * what goes back holds nothing of them. */
#include "session_pack.h"

#include "report/compose.h"
#include "report/text.h"

enum { PEOPLE = 1000 };

struct counting {
	size_t taken, most;
	size_t pages;
	const char *secret; /* must stand in no page that is given back */
	bool leaked;
};

static void *take(void *ctx, size_t bytes)
{
	struct counting *c = ctx;
	c->taken += bytes;
	c->pages++;
	c->most = c->taken > c->most ? c->taken : c->most;
	return malloc(bytes);
}

static void give_back(void *ctx, void *pages, size_t bytes)
{
	struct counting *c = ctx;
	size_t n = strlen(c->secret);
	for (size_t i = 0; i + n <= bytes; i++)
		c->leaked |= memcmp((char *)pages + i, c->secret, n) == 0;
	c->taken -= bytes;
	c->pages--;
	free(pages);
}

static void exhausted(void *ctx)
{
	(void)ctx;
	fail_msg("the host is exhausted");
}

/* One person: everything that makes a session grow. */
static void interview(struct fixture *fx, const struct ruleset *r, const struct arena_host *host,
    int person)
{
	struct session *s = session_new(r, NULL, talk_today, host);
	give(fx, s, "sites", person % 2 ? "[knee, back]" : "[back]");
	give(fx, s, "nerves", "{numb: yes, rest: no}");
	give(fx, s, "fever", "no");
	give(fx, s, "words", "\"XSECRETX\"");
	for (int i = 0; i < 3; i++) {
		session_heard(s);
		session_back(s);
		if (say(fx, s, "sites", "Knee") == ANSWER_ASKS_AGAIN)
			session_settle(s, i < 2);
	}
	struct arena *page = arena_new(host);
	struct buf out = buf_new(page);
	const struct about about = {"", "", "", -1, false};
	struct doc *doc = compose_patient(s, outcome_make(s, page), &about, 0, page);
	text_write(doc, TEXT_WIDTH, &out);
	assert_non_null(strstr(buf_end(&out), "XSECRETX"));
	arena_free(page);
	session_free(s);
}

static void a_thousand_interviews_leave_nothing(void **state)
{
	struct fixture *fx = *state;
	struct counting c = {.secret = "XSECRETX"};
	const struct arena_host host = {take, give_back, exhausted, &c};
	struct arena *mem = arena_new(NULL);
	struct fixture rules_fx = {.mem = mem, .diags = diags_new(mem)};
	const struct ruleset *r = fixture_rules(&rules_fx, TALK);
	size_t first = 0;
	for (int i = 0; i < PEOPLE; i++) {
		interview(fx, r, &host, i);
		assert_int_equal(c.taken, 0);
		assert_int_equal(c.pages, 0);
		assert_false(c.leaked);
		if (i == 1)
			first = c.most;
		arena_free(fx->mem);
		fx->mem = arena_new(NULL);
		fx->diags = diags_new(fx->mem);
	}
	assert_true(first > 0);
	assert_int_equal(c.most, first); /* nobody takes more because of those before */
	arena_free(mem);
}

/* A long hesitation does not make a session grow without end. */
static void changing_ones_mind_costs_little(void **state)
{
	struct fixture *fx = *state;
	struct counting c = {.secret = "XSECRETX"};
	const struct arena_host host = {take, give_back, exhausted, &c};
	struct session *s = session_new(fixture_rules(fx, TALK), NULL, talk_today, &host);
	give(fx, s, "sites", "[knee, back]");
	give(fx, s, "nerves", "{numb: yes, rest: no}");
	size_t before = 0;
	for (int i = 0; i < 3000; i++) {
		say(fx, s, "sites", i % 2 ? "Knee, back" : "Knee, hip, back");
		say(fx, s, "duration", i % 2 ? "Years" : "Weeks"); /* parks a pick, brings it back */
		say(fx, s, "tried", i % 2 ? "1 3" : "1");
		if (i == 10)
			before = c.taken;
	}
	assert_int_equal(c.taken, before);
	session_free(s);
	assert_int_equal(c.taken, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(a_thousand_interviews_leave_nothing),
	    TEST(changing_ones_mind_costs_little),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
