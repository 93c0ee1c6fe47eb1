/* What the steps of loading share while a ruleset is being made. Only load/ uses this.
 *
 * The order: letters and YAML; the head; sections and questions (names, domains); definitions;
 * sources; findings; conditions; promises; texts; translations; the plan. Each step reports what
 * is wrong and goes on, so that an author sees everything at once. */
#ifndef LOAD_BUILDER_H
#define LOAD_BUILDER_H

#include "base/fields.h"
#include "load/load.h"

struct builder {
	struct arena *mem;     /* the ruleset's */
	struct arena *scratch; /* what only loading needs: the YAML, lists of its nodes */
	struct diags *diags;
	struct ruleset *rules;
	const struct node *root;
	/* Where each thing was written: [index]. */
	const struct node **section_nodes, **question_nodes, **definition_nodes, **finding_nodes;
	unsigned *last_question; /* [definition] one more than the last question it rests on */
	size_t *open_size;       /* [definition] comparisons when all definitions are opened */
	unsigned *open_depth;    /* [definition] how many definitions it opens one inside another */
	const char *path;        /* texts are registered under PATH.key */
	struct text **texts;     /* so far: the ruleset gets them in file order */
	struct text *own[WORDS]; /* labels that are the engine's words; filled in a language at a time */
	unsigned nlanguages;
};

/* name.c: the one name space. False: reported. */
bool builder_name(struct builder *b, const struct node *id, enum name_kind kind, unsigned index);

/* texts.c */
const struct text *builder_text(struct builder *b, const char *key, const struct node *node);
const struct text *builder_word(struct builder *b, enum word word);
void builder_sort_texts(struct builder *b); /* into file order */
void builder_pieces(struct builder *b);     /* {answers} in texts */

void builder_head(struct builder *b);
bool review_read(const struct node *node, struct review *out, struct diags *diags);
bool day_read(const struct node *node, struct date *out, struct diags *diags);
void builder_sections(struct builder *b);
void builder_sources(struct builder *b, const struct node *map);
struct citations builder_cite(struct builder *b, const struct node *node);
void builder_findings(struct builder *b);
void builder_short(struct builder *b, const struct node *node, struct finding *f);

/* conditions.c: definitions, then every `when`. */
void builder_definitions(struct builder *b);
void builder_conditions(struct builder *b);
struct scope builder_scope(const struct builder *b, unsigned questions); /* may mention those above */

/* promises.c */
void builder_promises(struct builder *b);

void builder_verify(struct builder *b); /* rules of the kinds; units */
void builder_open(struct builder *b);   /* the one `open` finding */
void builder_replaces(struct builder *b);
void builder_plan(struct builder *b);
void builder_translation(struct builder *b, const struct source *src, unsigned language);

#endif
