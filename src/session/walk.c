/* Which question comes now, which came before. */
#include "session/state.h"

static int first_open(const struct session *s)
{
	for (unsigned q = 0; q < s->rules->nquestions; q++)
		if (s->standing[q].asked == TRUTH_YES && !s->answers[q].complete)
			return (int)q;
	return SESSION_DONE;
}

int session_next(const struct session *s)
{
	if (s->stopped)
		return SESSION_DONE;
	if (s->at >= 0 && s->standing[s->at].asked == TRUTH_YES)
		return s->at;
	return first_open(s);
}

/* Where the walk stands; also while it is stopped. */
static int stands_at(const struct session *s)
{
	return s->stopped ? first_open(s) : session_next(s);
}

int session_before(const struct session *s)
{
	int now = stands_at(s);
	unsigned from = now == SESSION_DONE ? s->rules->nquestions : (unsigned)now;
	for (unsigned q = from; q-- > 0;)
		if (s->standing[q].asked == TRUTH_YES)
			return (int)q;
	return -1;
}

bool session_back(struct session *s)
{
	int now = stands_at(s), before = session_before(s);
	int from = now == SESSION_DONE ? (int)s->rules->nquestions : now;
	if (before < 0)
		return false;
	if (from > s->frontier)
		s->frontier = from;
	s->at = before;
	s->stopped = false;
	return true;
}

bool session_change(struct session *s, unsigned question)
{
	if (s->standing[question].asked != TRUTH_YES)
		return false;
	s->at = (int)question;
	s->frontier = -1;
	s->stopped = false;
	return true;
}

void session_stop(struct session *s)
{
	s->stopped = true;
	s->at = -1;
}

bool session_stopped(const struct session *s)
{
	return s->stopped;
}

bool session_complete(const struct session *s)
{
	return first_open(s) == SESSION_DONE;
}
