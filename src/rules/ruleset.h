/* A rules file as plain data. One arena, made whole by load/ or not at all, never changed after.
 * Everything is numbered in the order of the file; other rooms speak of numbers. */
#ifndef RULES_RULESET_H
#define RULES_RULESET_H

#include "base/names.h"
#include "expr/expr.h"
#include "qtype/qtype.h"

/* In page order: the ORDER is that of design and page. */
enum kind {
	KIND_EMERGENCY,
	KIND_URGENT,
	KIND_OPEN,
	KIND_FIRST,
	KIND_MISSING,
	KIND_CAUTION,
	KIND_DISCUSS,
	KIND_EVIDENCE,
	KIND_ASK,
	KIND_BRING,
	KINDS
};

struct kind_rules {
	const char *name;
	bool safety;      /* no negation; an interruption page; first on every page */
	bool unticked;    /* may rest on an unticked box */
	bool title;       /* needs one */
	enum word heading; /* what stands over such findings on a page */
};

extern const struct kind_rules kinds[KINDS];
int kind_find(struct str name); /* -1: none */

/* A list of numbers. */
struct numbers {
	unsigned *list;
	unsigned n;
};

struct citation {
	unsigned source;
	unsigned fact; /* 0: the source as a whole */
	const char *text; /* as written: "fda-consumer-2020.2" */
	struct span at;
};

struct citations {
	struct citation *list;
	unsigned n;
};

struct section {
	const char *id;
	const struct text *title;
	const struct expr *when; /* NULL: always */
	unsigned first, n;       /* its questions */
	struct span at;
};

struct question {
	const char *id;
	const struct qtype *type;
	struct domain domain;
	unsigned section;
	const struct text *ask, *label, *hint, *why; /* hint, why: NULL when not given */
	struct citations cite;
	const struct expr *when;   /* NULL: asked, or see unless */
	const struct expr *unless; /* NULL: none */
	bool for_summary;
	bool on_sheet; /* `short: yes`: among the answers on a page of one sheet */
	bool safety; /* a safety finding rests on it, perhaps through another question */
	struct span at; /* the id */
};

struct definition {
	const char *id;
	const struct expr *is;
	struct span at;
};

struct finding {
	const char *id;
	enum kind kind;
	const struct expr *when; /* NULL: always (open: see the engine) */
	const struct text *title; /* NULL: none */
	const struct text **say;
	unsigned nsay;
	bool say_list; /* written as a list: a tick box each */
	struct citations cite;
	const struct text *short_say; /* on a page of one sheet; NULL: as on every page */
	struct citations short_cite;
	struct numbers replaces; /* findings */
	struct numbers beside;   /* findings of the kind evidence */
	int ends_after;          /* section; -1: none */
	struct span at;
};

enum promise_form {
	PROMISE_THAT,      /* `that: holds implies then` */
	PROMISE_NEVER,     /* `never: holds` */
	PROMISE_WORSENING, /* a row that becomes "yes" takes nothing of these kinds away */
	PROMISE_UNKNOWN,   /* "I do not know" is as loud as what it could have been */
};

struct promise {
	const char *id;
	enum promise_form form;
	struct numbers questions; /* PROMISE_WORSENING, PROMISE_UNKNOWN */
	bool kept[KINDS];         /* PROMISE_WORSENING: `never loses` */
	const struct expr *holds; /* PROMISE_THAT, PROMISE_NEVER */
	const struct expr *then; /* `that: holds implies then`; NULL: none */
	struct span at;
};

struct source_entry {
	const char *id;
	const char *kind, *publisher, *title, *year, *address, *file; /* "" when not given */
	struct date read, review_by; /* year 0: not given */
	struct numbers facts;        /* numbers of its facts; none listed: any number may be cited */
	bool used;
	struct span at;
};

struct review {
	bool reviewed;
	const char *by; /* "" when a draft */
	struct date on, next;
};

struct language {
	const char *code;
	const struct words *words; /* never NULL: English where candor has none of its own */
	struct review review;
};

/* What has to be computed again when something above changed, in an order that never looks down.
 * A section stands before its first question, a definition or finding behind the last question
 * it rests on. */
enum step_kind { STEP_SECTION, STEP_QUESTION, STEP_DEFINITION, STEP_FINDING };

struct step {
	enum step_kind kind;
	unsigned index;
	struct numbers dependents; /* numbers of later steps */
	struct numbers mentions;   /* questions it mentions, definitions opened */
};

struct ruleset {
	struct arena *mem;
	const char *id, *version;
	const struct text *title;
	char sha256[65]; /* of the bytes of the rules file */
	const struct source *file;
	struct language *languages; /* [0] is the file's own */
	unsigned nlanguages;
	struct section *sections;
	unsigned nsections;
	struct question *questions;
	unsigned nquestions;
	struct definition *definitions;
	unsigned ndefinitions;
	struct finding *findings;
	unsigned nfindings;
	struct promise *promises;
	unsigned npromises;
	struct source_entry *sources;
	unsigned nsources;
	struct text **texts; /* all that can be translated, in file order */
	unsigned ntexts;
	struct step *steps;
	unsigned nsteps;
	unsigned *question_step, *definition_step, *finding_step, *section_step;
	unsigned *replace_order; /* findings, replacers before what they replace */
	struct numbers safety;   /* emergency and urgent findings, in file order */
	struct numbers enders;   /* findings that end the interview */
	/* The same again as arrays that conditions are evaluated with. */
	const struct domain **domains;
	const struct expr **defined;
	struct names names; /* sections, questions, definitions, findings: NAME_KIND * NAME_STRIDE + index */
	struct names source_names;
};

enum { NAME_STRIDE = 1 << 26 };

/* One name space. NAME_UNKNOWN: no such name. */
struct name ruleset_find(const struct ruleset *r, struct str id);
int ruleset_question(const struct ruleset *r, struct str id); /* -1: none */
int ruleset_finding(const struct ruleset *r, struct str id);
int ruleset_language(const struct ruleset *r, const char *code); /* -1: none */

#endif
