#include "expr/ids.h"

#include "expr/expr.h"

enum { LONGEST = 64 };

static void not_an_id(const struct node *node, const char *help, struct diags *diags)
{
	struct str id = node->text;
	diag_add(diags, DIAG_E201, node->at, help, "'%.*s%s' is not an id",
	    id.n > LONGEST ? LONGEST : (int)id.n, id.s, id.n > LONGEST ? "…" : "");
}

static bool is_id(struct str id)
{
	if (id.n == 0 || id.n > LONGEST || id.s[0] < 'a' || id.s[0] > 'z')
		return false;
	for (size_t i = 0; i < id.n; i++)
		if (!is_word(id.s[i]))
			return false;
	return true;
}

bool id_check(const struct node *node, bool option, struct diags *diags)
{
	bool answer = str_is(node->text, "yes") || str_is(node->text, "no");
	if (!is_id(node->text)) {
		not_an_id(node, "small letters, digits and _, beginning with a letter, 64 at most", diags);
		return false;
	}
	if (expr_reserved(node->text) || (answer && !option)) {
		diag_add(diags, DIAG_E202, node->at, "choose another name, such as one with an ending",
		    "'%s' is a word of the condition language", node->text.s);
		return false;
	}
	return true;
}

bool slug_check(const struct node *node, struct diags *diags)
{
	struct str id = node->text;
	bool good = id.n > 0 && id.n <= LONGEST && id.s[0] != '-' && id.s[id.n - 1] != '-';
	for (size_t i = 0; good && i < id.n; i++)
		good = (is_word(id.s[i]) && id.s[i] != '_') || id.s[i] == '-';
	if (!good)
		not_an_id(node, "small letters, digits and - between them, 64 at most", diags);
	return good;
}
