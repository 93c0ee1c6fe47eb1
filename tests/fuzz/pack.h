/* The pack that conditions and answers are tried in: one question of each type. */
#ifndef FUZZ_PACK_H
#define FUZZ_PACK_H

#define PACK_BEFORE \
	"candor: 1\nid: fuzz\nversion: 2026.11.1\ntitle: Fuzz\nlanguage: en\n" \
	"review: {status: draft}\n" \
	"sections:\n" \
	"  - id: start\n    title: Start\n    questions:\n" \
	"      - {id: sites, ask: Where?, label: Sites, type: pick many, unsure: no,\n" \
	"         options: {knee: Knee, hip: Hip, back: Back}, for: summary}\n" \
	"      - {id: main, ask: Which?, label: Main, type: pick one, options: from sites,\n" \
	"         unsure: no, for: summary}\n" \
	"      - {id: signs, ask: Signs?, label: Signs, type: yes/no list, decline: yes,\n" \
	"         rows: {hot: Hot, swollen: {label: Swollen, when: sites has knee}, fever: Fever}}\n" \
	"      - {id: tried, ask: Tried?, label: Tried, type: pick many, most: 2, none: Nothing,\n" \
	"         options: {exercise: Exercise, therapy: Therapy, shots: Shots}, for: summary}\n" \
	"  - id: more\n    title: More\n    when: sites has any of [knee, hip]\n    questions:\n" \
	"      - {id: exam, ask: Exam?, label: Exam, type: yes/no, decline: yes, for: summary}\n" \
	"      - {id: duration, ask: How long?, label: Long, type: pick one, ordered: yes,\n" \
	"         options: {weeks_few: W, from_6_weeks: S, from_3_months: M}, unless: exam is no,\n" \
	"         for: summary}\n" \
	"      - {id: pain, ask: Pain?, label: Pain, type: scale, range: 0 to 10, low: No,\n" \
	"         high: Worst, for: summary}\n" \
	"      - {id: a1c, ask: A1c?, label: A1c, type: decimal, unit: \"%\", range: 3 to 20,\n" \
	"         when: tried has shots, for: summary}\n" \
	"      - {id: last_shot, ask: When?, label: Last, type: date, when: tried has shots,\n" \
	"         for: summary}\n" \
	"      - {id: wait, ask: Wait?, label: Wait, type: whole number, unit: months,\n" \
	"         range: 0 to 60, unsure: no, for: summary}\n" \
	"      - {id: own_words, ask: Words?, label: Words, type: text, for: summary}\n" \
	"definitions:\n" \
	"  long_pain: duration >= from_3_months\n" \
	"findings:\n" \
	"  - {id: hot_joint, kind: urgent, when: signs has hot, title: Hot, say: Go today.,\n" \
	"     cite: [src]}\n" \
	"  - {id: not_sure, kind: open, title: Open, say: Call., cite: [src]}\n" \
	"  - {id: long_one, kind: first, when: long_pain, title: Long, say: Exercise., cite: [src]}\n"

#define PACK_AFTER \
	"sources:\n" \
	"  src: {kind: guideline, publisher: P, title: T, year: 2023,\n" \
	"    address: \"https://example.org\", read: 2026-11-20, review_by: 2099-01-01}\n"

#endif
