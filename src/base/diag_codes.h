/* All that can be wrong, each with its level and its name. The name is also that of its golden
 * test, tests/golden/check/CODE-NAME.yaml, and of its paragraph in docs/diagnostics.md.
 * 1xx the file and its YAML · 2xx names and questions · 3xx conditions · 4xx findings and
 * sources · 5xx texts and translations · 6xx answers, cases and the site file ·
 * 7xx what the proof found. */
#ifndef BASE_DIAG_CODES_H
#define BASE_DIAG_CODES_H

#define DIAG_CODES(X)                                  \
	X(E101, DIAG_ERROR, "cannot-read")                 \
	X(E102, DIAG_ERROR, "empty-file")                  \
	X(E103, DIAG_ERROR, "too-large")                   \
	X(E104, DIAG_ERROR, "not-utf8")                    \
	X(E105, DIAG_ERROR, "control-character")           \
	X(E106, DIAG_ERROR, "turns-direction")             \
	X(E107, DIAG_ERROR, "tab")                         \
	X(E108, DIAG_ERROR, "yaml-syntax")                 \
	X(E109, DIAG_ERROR, "several-documents")           \
	X(E110, DIAG_ERROR, "anchor-or-alias")             \
	X(E111, DIAG_ERROR, "tag")                         \
	X(E112, DIAG_ERROR, "too-deep")                    \
	X(E113, DIAG_ERROR, "not-a-mapping")               \
	X(E114, DIAG_ERROR, "key-not-a-word")              \
	X(E120, DIAG_ERROR, "key-twice")                   \
	X(E121, DIAG_ERROR, "key-without-value")           \
	X(E122, DIAG_ERROR, "comment-after-text")          \
	X(E123, DIAG_ERROR, "mapping-for-text")            \
	X(E124, DIAG_ERROR, "unknown-key")                 \
	X(E125, DIAG_ERROR, "missing-key")                 \
	X(E126, DIAG_ERROR, "wrong-kind-of-value")         \
	X(E127, DIAG_ERROR, "empty-text")                  \
	X(E128, DIAG_ERROR, "wrong-word")                  \
	X(E129, DIAG_ERROR, "wrong-format")                \
	X(E201, DIAG_ERROR, "not-an-id")                   \
	X(E202, DIAG_ERROR, "reserved-word")               \
	X(E203, DIAG_ERROR, "unknown-name")                \
	X(E204, DIAG_ERROR, "name-twice")                  \
	X(E205, DIAG_ERROR, "unknown-type")                \
	X(E206, DIAG_ERROR, "unknown-option")              \
	X(E207, DIAG_ERROR, "bad-range")                   \
	X(E208, DIAG_ERROR, "too-few-options")             \
	X(E209, DIAG_ERROR, "options-from")                \
	X(E210, DIAG_ERROR, "when-and-unless")             \
	X(E211, DIAG_ERROR, "bad-most")                    \
	X(E212, DIAG_ERROR, "no-no-here")                  \
	X(W220, DIAG_WARNING, "unused-question")           \
	X(W221, DIAG_WARNING, "unused-definition")         \
	X(W222, DIAG_WARNING, "no-is-news")                \
	X(E301, DIAG_ERROR, "condition-syntax")            \
	X(E302, DIAG_ERROR, "and-beside-or")               \
	X(E303, DIAG_ERROR, "wrong-comparison")            \
	X(E304, DIAG_ERROR, "never-holds")                 \
	X(W305, DIAG_WARNING, "always-holds")              \
	X(E306, DIAG_ERROR, "wrong-unit")                  \
	X(E307, DIAG_ERROR, "bad-number")                  \
	X(E308, DIAG_ERROR, "two-units")                   \
	X(E309, DIAG_ERROR, "looks-down")                  \
	X(E310, DIAG_ERROR, "not-in-a-promise")            \
	X(E311, DIAG_ERROR, "escape-in-condition")         \
	X(E312, DIAG_ERROR, "condition-too-deep")          \
	X(E401, DIAG_ERROR, "missing-citation")            \
	X(E402, DIAG_ERROR, "unknown-source")              \
	X(E403, DIAG_ERROR, "unknown-fact")                \
	X(E411, DIAG_ERROR, "negation-in-safety")          \
	X(E412, DIAG_ERROR, "unticked-is-not-no")          \
	X(E413, DIAG_ERROR, "open-finding")                \
	X(E414, DIAG_ERROR, "replaces-greater")            \
	X(E415, DIAG_ERROR, "replaces-cycle")              \
	X(E416, DIAG_ERROR, "beside")                      \
	X(E417, DIAG_ERROR, "ends-after")                  \
	X(E418, DIAG_ERROR, "short")                       \
	X(W420, DIAG_WARNING, "unused-source")             \
	X(W421, DIAG_WARNING, "expired-source")            \
	X(E501, DIAG_ERROR, "unknown-piece")               \
	X(E502, DIAG_ERROR, "piece-not-answered")          \
	X(E503, DIAG_ERROR, "lone-brace")                  \
	X(E510, DIAG_ERROR, "translation-missing")         \
	X(W511, DIAG_WARNING, "translation-outdated")      \
	X(E512, DIAG_ERROR, "translation-unknown")         \
	X(E513, DIAG_ERROR, "translation-pieces")          \
	X(W514, DIAG_WARNING, "no-words-in-language")      \
	X(E530, DIAG_ERROR, "wording")                     \
	X(E601, DIAG_ERROR, "bad-answer")                  \
	X(W602, DIAG_WARNING, "answer-parked")             \
	X(E603, DIAG_ERROR, "other-rules")                 \
	X(E604, DIAG_ERROR, "not-our-time")                \
	X(E610, DIAG_ERROR, "case-not-shown")              \
	X(E611, DIAG_ERROR, "case-not-hidden")             \
	X(E612, DIAG_ERROR, "case-not-asked")              \
	X(E613, DIAG_ERROR, "case-not-skipped")            \
	X(E614, DIAG_ERROR, "case-unanswered")             \
	X(E615, DIAG_ERROR, "case-like")                   \
	X(E620, DIAG_ERROR, "site-setting")               \
	X(W621, DIAG_WARNING, "site-language")            \
	X(W622, DIAG_WARNING, "site-store")               \
	X(E701, DIAG_ERROR, "promise-broken")              \
	X(E702, DIAG_ERROR, "never-asked")                 \
	X(W703, DIAG_WARNING, "never-picked")              \
	X(E704, DIAG_ERROR, "never-shown")                 \
	X(W705, DIAG_WARNING, "always-shown")              \
	X(W706, DIAG_WARNING, "decides-nothing")           \
	X(W707, DIAG_WARNING, "said-twice")                \
	X(W708, DIAG_WARNING, "doubt-skips")               \
	X(W709, DIAG_WARNING, "not-settled")

#endif
