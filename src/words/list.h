/* Every word of the engine. The text of each stands in one file a language (en.c, es.c). */
#ifndef WORDS_LIST_H
#define WORDS_LIST_H

#define WORD_LIST(X)                                                              \
	/* answers */                                                                 \
	X(YES)                                                                        \
	X(NO)                                                                         \
	X(UNSURE)                                                                     \
	X(DECLINED)                                                                   \
	X(QUOTED)       /* {1}: a person's own words */                               \
	X(LEFT_BLANK)                                                                 \
	X(NOT_ANSWERED)                                                               \
	X(NOT_PICKED)   /* {1}: an option that was left unticked */                   \
	X(NONE_PICKED)  /* {1}: options that were left unticked */                    \
	X(ROW_ANSWER)   /* {1} row, {2} its answer */                                 \
	X(REASON)       /* {1} label of the question, {2} what was said */            \
	X(OR)           /* {1} or {2}: one of them is meant */                        \
	X(OR_VOWEL)     /* the same before the sounds in struct words */              \
	X(TODAY)                                                                      \
	X(YESTERDAY)                                                                  \
	X(ABOUT)        /* the word "about" in "about 2 years ago", as people type it */ \
	X(AGO)          /* "ago" */                                                   \
	X(ABOUT_AGO)    /* {1} "2 years": about 2 years ago */                        \
	X(DAY_MONTH_YEAR) /* {1} "20", {2} "November 2026" */                         \
	X(MONTH_YEAR)   /* {1} "November", {2} "2026" */                              \
	X(SECOND)                                                                     \
	X(SECONDS)      /* {1} how many */                                            \
	X(MINUTES_LONG) /* {1} how many, two or more */                               \
	/* how to answer */                                                           \
	X(HOW_ONE)                                                                    \
	X(HOW_MANY)                                                                   \
	X(HOW_MOST)     /* {1} greatest number of picks */                            \
	X(HOW_ROWS)                                                                   \
	X(HOW_WHOLE)    /* {1} {2} ends of the range */                               \
	X(HOW_DECIMAL)  /* {1} {2} */                                                 \
	X(HOW_DATE)                                                                   \
	X(HOW_TEXT)                                                                   \
	/* what would be accepted */                                                  \
	X(WHY_CHOICE)   /* {1} the last choice number */                              \
	X(WHY_ONE_ONLY)                                                               \
	X(WHY_SOME)                                                                   \
	X(WHY_MOST)     /* {1} greatest number of picks */                            \
	X(WHY_ALONE)    /* {1} the choice that stands alone */                        \
	X(WHY_ROWS)     /* {1} how many rows */                                       \
	X(WHY_ROW_OPEN) /* {1} the row without an answer */                           \
	X(WHY_WHOLE)    /* {1} {2} ends of the range */                               \
	X(WHY_DECIMAL)  /* {1} {2} */                                                 \
	X(WHY_RANGE)    /* {1} {2} */                                                 \
	X(WHY_DATE)                                                                   \
	X(WHY_DATE_WHICH) /* 03/04/2024: day or month first? */                       \
	X(WHY_DATE_LATER)                                                             \
	X(WHY_DATE_NONE)  /* {1} {2}: that month has no such day */                   \
	X(WHY_LONG)     /* {1} greatest number of letters */                          \
	/* warning signs that were not known */                                       \
	X(OPEN_IF_ONE) /* {1} what to do */                                           \
	X(OPEN_IF_ANY) /* {1} what to do */                                           \
	X(OPEN_SO) /* {1} signs, {2} what to do */                                    \
	X(OPEN_ONE_OF) /* {1} signs */                                                \
	X(OPEN_LEAST) /* {1} how many, {2} signs */                                   \
	X(OPEN_BOTH) /* {1} {2} signs that count only together */                     \
	X(AT_LEAST) /* {1} "3 months" */                                              \
	X(AT_MOST) /* {1} */                                                          \
	X(MORE) /* {1} */                                                             \
	X(LESS) /* {1} */                                                             \
	X(EQUAL) /* {1} */                                                            \
	X(SINCE) /* {1} "less than 3 months" */                                       \
	/* headings of findings */                                                    \
	X(KIND_EMERGENCY)                                                             \
	X(KIND_URGENT)                                                                \
	X(KIND_OPEN)                                                                  \
	X(KIND_FIRST)                                                                 \
	X(KIND_MISSING)                                                               \
	X(KIND_CAUTION)                                                               \
	X(KIND_DISCUSS)                                                               \
	X(KIND_EVIDENCE)                                                              \
	X(KIND_ASK)                                                                   \
	X(KIND_BRING)                                                                 \
	/* what a site calls itself when it has no site file */                       \
	X(SITE_CLINIC)                                                                \
	X(SITE_DESK)                                                                  \
	/* a kiosk that is closed */                                                  \
	X(CLOSED_TITLE)                                                               \
	X(CLOSED_STAFF)                                                               \
	X(CLOSED_CRASHES)                                                             \
	X(CLOSED_CLOCK)   /* {1} today by the clock, {2} the day of the rules */      \
	X(CLOSED_KEY)                                                                 \
	/* the frame: no rules file can take it away */                               \
	X(LANGUAGE_NAME)                                                              \
	X(PURPOSE)                                                                    \
	X(NOT_DIAGNOSIS)                                                              \
	X(NOT_DIAGNOSIS_WHY)                                                          \
	X(REPORTED)                                                                   \
	X(MADE_ON)         /* {1} date */                                             \
	X(IN_LANGUAGE)     /* {1} name of the language */                             \
	X(FOR_CLINIC)      /* {1} its name */                                         \
	X(RULES)           /* {1} id, {2} version */                                  \
	X(HASH)            /* {1} sha256, or the beginning of it */                   \
	X(ENGINE)          /* {1} version of candor */                                \
	X(DRAFT)                                                                      \
	X(REVIEWED)        /* {1} who, {2} date */                                    \
	X(REVIEW_NEXT)     /* {1} date */                                             \
	X(REVIEW_LATE)     /* {1} date */                                             \
	X(TRANSLATION_DRAFT)                                                          \
	X(TRANSLATION_REVIEWED) /* {1} who, {2} date */                               \
	/* the patient's page */                                                      \
	X(PAGE_TITLE)                                                                 \
	X(MAIN_CALM)                                                                  \
	X(MAIN_CALM_WHY)                                                              \
	X(MAIN_OPEN)                                                                  \
	X(MAIN_OPEN_WHY)                                                              \
	X(MAIN_SAFETY)                                                                \
	X(STOPPED)                                                                    \
	X(STOPPED_WHY)                                                                \
	X(STOPPED_SAFETY)                                                             \
	X(STOPPED_MARK)                                                               \
	X(ENDED) /* {1} section, {2} finding that ended the interview */              \
	X(WHY_HERE)                                                                   \
	X(WHY_AGAIN)       /* the same as for the finding above */                    \
	X(DISCUSS_NOTE)                                                               \
	X(TOLD)                                                                       \
	X(COUNTS)          /* {1} asked, {2} answered */                              \
	X(COUNTS_UNSURE)   /* {1} how many */                                         \
	X(COUNTS_DECLINED) /* {1} how many */                                         \
	X(COUNTS_BLANK) /* {1} how many */                                            \
	X(TAKEN)           /* {1} the only one that was picked */                     \
	X(ROWS_YES)        /* {1} rows answered yes */                                \
	X(ROWS_NO)         /* {1} rows answered no, where a no is news */             \
	X(ROWS_NO_ALL)     /* {1} how many rows */                                    \
	X(ROWS_NO_SOME)    /* {1} how many, {2} of how many rows */                   \
	X(ROWS_ALL)        /* {1} label of the question, {2} how many rows */         \
	X(NOT_KNOWN)                                                                  \
	X(NOT_SAID)                                                                   \
	X(NOTES)                                                                      \
	X(NEXT_STEP)                                                                  \
	X(BY_WHEN)                                                                    \
	X(MY_NOTES)                                                                   \
	/* pages of one sheet */                                                      \
	X(SHORT_BESIDE)    /* before what is worth talking about beside a note */     \
	X(SHORT_MORE)      /* {1} what is left out, counted */                        \
	X(SHORT_COUNT)     /* {1} what, {2} how many more */                          \
	X(SHORT_DESK)      /* {1} the front desk */                                   \
	X(SHORT_LIVE)                                                                 \
	X(SHORT_HOME)                                                                 \
	X(SHORT_CLINIC)                                                               \
	X(SHORT_SHOWN)     /* before ids and answers */                               \
	X(SHORT_NAMES)     /* before ids */                                           \
	/* pages in a browser */                                                      \
	X(HTML_SKIP)                                                                  \
	X(HTML_CONTENTS)                                                              \
	X(HTML_SOURCE)     /* {1} mark, such as 3 */                                  \
	X(HTML_BACK)       /* before numbers that lead back to the text */            \
	/* sources */                                                                 \
	X(SOURCES)                                                                    \
	X(SOURCE_READ)     /* {1} date */                                             \
	X(SOURCES_READ)    /* {1} date on which each was read */                      \
	X(SOURCE_LATE)     /* {1} date by which it had to be read again */            \
	X(SOURCES_LATE)                                                               \
	/* sheets of paper */                                                         \
	X(PAPER_OF)        /* {1} of {2} sheets */                                    \
	X(PAPER_GOES_ON)   /* {1} the next sheet */                                   \
	X(PAPER_NO_FONT)   /* {1} scripts */                                          \
	X(SOURCE_REGULATOR)                                                           \
	X(SOURCE_COURT)                                                               \
	X(SOURCE_GUIDELINE)                                                           \
	X(SOURCE_SOCIETY)                                                             \
	X(SOURCE_TRIAL)                                                               \
	X(SOURCE_REVIEW)                                                              \
	X(SOURCE_TRIAL_OR_REVIEW)                                                     \
	X(SOURCE_HEALTH_SERVICE)                                                      \
	X(SOURCE_INSURER)                                                             \
	X(SOURCE_CLINIC)                                                              \
	X(SOURCE_CLINIC_WHY)                                                          \
	X(SOURCE_FACTS)    /* {1} their numbers */                                    \
	/* the clinician's page */                                                    \
	X(CLINICIAN_TITLE)                                                            \
	X(CLINICIAN_STATUS)                                                           \
	X(CLINICIAN_PURPOSE)                                                          \
	X(PATIENT_LABEL)                                                              \
	X(INFORMANT)                                                                  \
	X(HELPER)                                                                     \
	X(MODE)                                                                       \
	X(MINUTES)         /* {1} minutes */                                          \
	X(ABOUT_UNSAID)                                                               \
	X(ABOUT_PATIENT)                                                              \
	X(ABOUT_OTHER)                                                                \
	X(ABOUT_NONE)                                                                 \
	X(ABOUT_PRESENT)                                                              \
	X(ABOUT_LINE)                                                                 \
	X(ABOUT_SCREEN)                                                               \
	X(ABOUT_FILE)                                                                 \
	X(TALLY)           /* {1} asked, {2} answered */                              \
	X(TALLY_REST)      /* {1} not known, {2} declined */                          \
	X(TALLY_BLANK) /* {1} left blank */                                           \
	X(FLAGS)                                                                      \
	X(FLAGS_NONE)                                                                 \
	X(FLAGS_UNTOLD) /* {1} how many signs */                                      \
	X(FLAGS_OPEN)                                                                 \
	X(FLAGS_UNREACHED)                                                            \
	X(REASON_WORDS)                                                               \
	X(HISTORY)                                                                    \
	X(NEGATIVES)                                                                  \
	X(NEGATIVES_ALONE)                                                            \
	X(UNKNOWN)                                                                    \
	X(DECLINED_LIST)                                                              \
	X(UNASKED)                                                                    \
	X(RULE_WHEN)       /* {1} condition */                                        \
	X(RULE_UNLESS)     /* {1} condition */                                        \
	X(UNASKED_RULED_OUT)                                                          \
	X(UNASKED_OPEN)                                                               \
	X(RULE_ENDS)       /* {1} finding that ended the interview, {2} section */    \
	X(RULE_UNKNOWN)    /* {1} a rule that could not be decided */                 \
	X(RULE_UNREACHED)                                                             \
	X(TOPICS)                                                                     \
	X(BECAUSE)                                                                    \
	X(TOPICS_ALWAYS)                                                              \
	X(EVIDENCE_LIST)                                                              \
	X(PATIENT_ASKS)                                                               \
	X(REVIEW)                                                                     \
	X(REVIEW_CONFIRMED)                                                           \
	X(REVIEW_CHANGED)                                                             \
	X(REVIEW_CHANGES)                                                             \
	X(REVIEW_NAME)                                                                \
	X(REVIEW_DATE)                                                                \
	X(UNTICKED)                                                                   \
	/* pages of the interview */                                                  \
	X(ALERT_DESK)      /* {1} the clinic, {2} the front desk */                   \
	X(SILENCE_TITLE)                                                              \
	X(SILENCE_NOTE)                                                               \
	X(SILENCE_STILL)                                                              \
	X(SILENCE_GONE)                                                               \
	X(WELCOME_TITLE)                                                              \
	X(WELCOME_PURPOSE)                                                            \
	X(WELCOME_SEES)                                                               \
	X(WELCOME_SEES_WHY)                                                           \
	X(WELCOME_KEPT)                                                               \
	X(WELCOME_KEPT_NONE)                                                          \
	X(WELCOME_KEPT_FILE)                                                          \
	X(WELCOME_KEPT_KIOSK)                                                         \
	X(WELCOME_IDLE)                                                               \
	X(WELCOME_IDLE_WHY) /* {1} "90 seconds", {2} "60 seconds" */                  \
	X(WELCOME_ANSWERS)                                                            \
	X(WELCOME_ANSWERS_WHY)                                                        \
	X(WELCOME_DANGER)                                                             \
	X(WELCOME_DANGER_WHY) /* {1} emergency number */                              \
	X(LETTERS_TITLE)                                                              \
	X(LETTERS_WINDOW)                                                             \
	X(LETTERS_XTERM)                                                              \
	X(LETTERS_CONSOLE)                                                            \
	X(LETTERS_DESK) /* {1} the front desk */                                      \
	X(LETTERS_NOW)  /* {1} columns, {2} rows */                                   \
	X(LETTERS_ROOM) /* at most: {1} columns, {2} rows */                          \
	X(LETTERS_MOST)                                                               \
	X(CONTRAST_MORE)                                                              \
	X(CONTRAST_USUAL)                                                             \
	X(WHO_TITLE)                                                                  \
	X(WHO_NOTE)                                                                   \
	X(WHO_WHY)                                                                    \
	X(WHO_SELF)                                                                   \
	X(WHO_HELPED)                                                                 \
	X(WHO_OTHER)                                                                  \
	X(WHO_SECTION)                                                                \
	X(WHO_LABEL)                                                                  \
	/* line mode */                                                               \
	X(LINE_WHICH_LANGUAGE)                                                        \
	X(LINE_WORDS) /* {1}: the words, back, review … */                            \
	X(LINE_COLON) /* {1} the word for back */                                     \
	X(LINE_BACK)                                                                  \
	X(LINE_REVIEW)                                                                \
	X(LINE_WHY)                                                                   \
	X(LINE_HELP)                                                                  \
	X(LINE_REPEAT)                                                                \
	X(LINE_STOP)                                                                  \
	X(LINE_EMPTY)                                                                 \
	X(LINE_BACK_DOES)                                                             \
	X(LINE_REVIEW_DOES)                                                           \
	X(LINE_WHY_DOES)                                                              \
	X(LINE_HELP_DOES)                                                             \
	X(LINE_REPEAT_DOES)                                                           \
	X(LINE_STOP_DOES)                                                             \
	X(LINE_EMPTY_DOES)                                                            \
	X(LINE_SIGN_DOES) /* {1} "I do not know" */                                   \
	X(LINE_HELP_HEAD) /* {1} a word */                                            \
	X(LINE_CONTINUE)                                                              \
	X(LINE_STOP_NOW)                                                              \
	X(LINE_PAIR) /* {1} a name, {2} what belongs to it */                         \
	X(LINE_PART) /* {1} of {2} */                                                 \
	X(LINE_OR)                                                                    \
	X(LINE_NOW) /* {1} an answer */                                               \
	X(LINE_TELL_ONE) /* {1} the last choice number */                             \
	X(LINE_TELL_MANY) /* {1} the last choice number */                            \
	X(LINE_TELL_NUMBER)                                                           \
	X(LINE_TELL_LIST)                                                             \
	X(LINE_TELL_FRONT)                                                            \
	X(LINE_TELL_TEXT)                                                             \
	X(LINE_TELL_EMPTY) /* {1} ":empty" */                                         \
	X(LINE_SIGN) /* {1} ? or -, {2} what it means */                              \
	X(LINE_ERROR) /* {1} what would be accepted */                                \
	X(LINE_HELP_ONE)                                                              \
	X(LINE_HELP_MANY)                                                             \
	X(LINE_HELP_NUMBER) /* {1} the lowest number */                               \
	X(LINE_HELP_DATE)                                                             \
	X(LINE_HELP_TEXT)                                                             \
	X(LINE_MORE_HELP) /* {1} {2} the words for help and repeat */                 \
	X(LINE_ROW) /* {1} of {2} */                                                  \
	X(LINE_REST_NO)                                                               \
	X(LINE_WHY_ASK) /* {1} the reason */                                          \
	X(LINE_NO_WHY)                                                                \
	X(LINE_FIRST)                                                                 \
	X(LINE_GO_ON)                                                                 \
	X(LINE_STOP_SHOW)                                                             \
	X(LINE_GO_BACK)                                                               \
	X(LINE_CLOSED) /* {1} short names of questions */                             \
	X(LINE_REVIEW_TITLE)                                                          \
	X(LINE_NOTHING_YET)                                                           \
	X(LINE_FINISH)                                                                \
	X(LINE_CHANGE)                                                                \
	X(LINE_GO_ON_ASKING)                                                          \
	X(LINE_WHICH)                                                                 \
	X(LINE_STOPPED)                                                               \
	X(LINE_INPUT_ENDED)                                                           \
	X(LINE_FROM_TO) /* {1} {2} ends of a range */                                 \
	X(LINE_RANGE) /* {1} {2} ends of a range */                                   \
	X(LINE_DATE_HOW)                                                              \
	X(LINE_DATE_AGO)                                                              \
	X(LINE_DATE_MONTH)                                                            \
	X(LINE_DATE_DAY)                                                              \
	X(LINE_DATE_UNIT)                                                             \
	X(LINE_DATE_COUNT) /* {1} days, weeks … */                                    \
	X(LINE_DATE_YEAR)                                                             \
	X(LINE_DATE_EARLIER)                                                          \
	X(LINE_DATE_WHICH_MONTH)                                                      \
	X(LINE_DATE_YEAR_ONLY)                                                        \
	X(LINE_DATE_WHICH_DAY)                                                       \
	/* printing: how it goes, then what is in the way (report/job.h) */           \
	X(PRINT_LOOKING)                                                             \
	X(PRINT_READY)                                                               \
	X(PRINT_MAKING)                                                              \
	X(PRINT_WAITING)                                                             \
	X(PRINT_PRINTING)                                                            \
	X(PRINT_CANCELING)                                                           \
	X(PRINT_DONE)                                                                \
	X(PRINT_CANCELED)                                                            \
	X(PRINT_FAILED)                                                              \
	X(PRINT_PAPER_OUT)                                                           \
	X(PRINT_PAPER_WRONG)                                                         \
	X(PRINT_PAPER_JAM)                                                           \
	X(PRINT_TRAY)                                                                \
	X(PRINT_DOOR)                                                                \
	X(PRINT_INK)                                                                 \
	X(PRINT_OUTPUT_FULL)                                                         \
	X(PRINT_NO_ANSWER)                                                           \
	X(PRINT_STOPPED)                                                             \
	X(PRINT_HELD)                                                                \
	X(PRINT_LOGIN)                                                               \
	X(PRINT_SOMEBODY)                                                            \
	X(PRINT_NO_SERVICE)                                                          \
	X(PRINT_NO_PRINTER)                                                          \
	X(PRINT_REFUSED)                                                             \
	X(PRINT_GONE)                                                                \
	X(PRINT_LOST)                                                                \
	X(PRINT_GAVE_UP)                                                             \
	X(PRINT_TAKEN_AWAY)                                                          \
	X(PRINT_TOO_LONG)                                                            \
	X(PRINT_NOT_MADE)                                                            \
	X(PRINT_NO_HELPER)                                                           \
	/* screens */                                                                \
	X(SCREEN_HELP)                                                               \
	X(SCREEN_STAFF)                                                              \
	X(SCREEN_STAFF_SHORT)                                                        \
	X(SCREEN_HIDE)                                                               \
	X(SCREEN_HIDE_SHORT)                                                         \
	X(SCREEN_BACK)                                                               \
	X(SCREEN_BACK_KEYS)                                                          \
	X(SCREEN_BACK_KEY)                                                           \
	X(SCREEN_CONTINUE)                                                           \
	X(SCREEN_ENTER)                                                              \
	X(SCREEN_NEXT_PAGE)                                                          \
	X(SCREEN_SEE_PAGE) /* {1} its number */                                      \
	X(SCREEN_SEE_PAGE_BRIEF) /* {1} its number; where the other has no room */   \
	X(SCREEN_PAGE) /* {1} of {2} */                                              \
	X(SCREEN_PART) /* {1} of {2} */                                              \
	X(SCREEN_PART_BRIEF)                                                          \
	X(SCREEN_PART_NAMED) /* {1} "Part 2 of 5", {2} its title */                  \
	X(SCREEN_OR)                                                                 \
	X(SCREEN_PROBLEM)                                                            \
	X(SCREEN_ERROR) /* {1} what would be accepted */                             \
	X(SCREEN_CHOOSE_ONE)                                                         \
	X(SCREEN_CHOOSE_SOME)                                                        \
	X(SCREEN_AGAIN_CHOOSE)                                                       \
	X(SCREEN_AGAIN_ROWS)                                                         \
	X(SCREEN_AGAIN_LINE)                                                         \
	X(SCREEN_WHY) /* {1} the reason */                                           \
	X(SCREEN_WHY_TITLE)                                                          \
	X(SCREEN_REST_NO)                                                            \
	X(SCREEN_ERASE)                                                              \
	X(SCREEN_CLEAR)                                                              \
	X(SCREEN_AGO) /* {1} "years" */                                              \
	X(SCREEN_SCALE_END) /* {1} a number, {2} what it means */                    \
	X(SCREEN_HINT_CHOOSE) /* {1} "1-4" */                                        \
	X(SCREEN_HINT_TICK) /* {1} "1-4" */                                          \
	X(SCREEN_HINT_ROWS) /* {1} "1-3" */                                          \
	X(SCREEN_HINT_NUMBER)                                                        \
	X(SCREEN_HINT_DATE)                                                          \
	X(SCREEN_HINT_TEXT)                                                          \
	X(SCREEN_HINT_REVIEW)                                                        \
	X(SCREEN_HINT_FINDINGS)                                                      \
	X(SCREEN_HINT_BUTTONS)                                                       \
	X(SCREEN_HINT_UNSURE) /* {1} "I do not know" */                              \
	X(SCREEN_HINT_GO)                                                            \
	X(SCREEN_HINT_WHY)                                                           \
	X(SCREEN_HINT_TURN)                                                          \
	X(SCREEN_HINT_TURN_LINE)                                                     \
	X(SCREEN_IDLE_RULE) /* {1} "90 seconds", {2} seconds */                      \
	X(SCREEN_IDLE_RULE_SHORT) /* {1} {2} seconds */                              \
	X(SCREEN_LANGUAGE)                                                           \
	X(SCREEN_START)                                                              \
	X(SCREEN_GO_ON)                                                              \
	X(SCREEN_STOP_HERE)                                                          \
	X(SCREEN_LEAVE_NOW)                                                          \
	X(SCREEN_LEAVE)                                                              \
	X(SCREEN_REVIEW)                                                             \
	X(SCREEN_REVIEW_NOTE)                                                        \
	X(SCREEN_CHANGE)                                                             \
	X(SCREEN_SHOW_PAGE)                                                          \
	X(SCREEN_SHOW_SHORT)                                                         \
	X(SCREEN_WHY_HERE)                                                           \
	X(SCREEN_WHY_SHORT)                                                          \
	X(SCREEN_BECAUSE)                                                            \
	X(SCREEN_ALWAYS)                                                             \
	X(SCREEN_MARKS) /* {1} "1, 4": numbers of sources */                         \
	X(SCREEN_FINISH_TITLE)                                                       \
	X(SCREEN_FINISH_WRITTEN)                                                     \
	X(SCREEN_FINISH_SAVED)                                                       \
	X(SCREEN_FINISH_GONE)                                                        \
	X(SCREEN_FINISH)                                                             \
	X(SCREEN_PRINT)                                                              \
	X(SCREEN_PRINT_TITLE)                                                        \
	X(SCREEN_PRINT_BOTH)                                                         \
	X(SCREEN_PRINT_MINE)                                                         \
	X(SCREEN_PRINT_CLINICIAN)                                                    \
	X(SCREEN_PRINT_GO)                                                           \
	X(SCREEN_PRINT_SEE)                                                          \
	X(SCREEN_PRINT_AGAIN)                                                        \
	X(SCREEN_PRINT_CANCEL)                                                       \
	X(SCREEN_PRINT_RETRY)                                                        \
	X(SCREEN_PRINT_OTHER)                                                        \
	X(SCREEN_PRINT_WHERE) /* {1} name of a printer */                            \
	X(SCREEN_PRINT_STAYS)                                                        \
	X(SCREEN_PRINT_BACK)                                                         \
	/* screens of a kiosk */                                                     \
	X(KIOSK_BEGIN)                                                               \
	X(KIOSK_BEGIN_GO)                                                            \
	X(KIOSK_PURPOSE)                                                             \
	X(KIOSK_CRASHED)                                                             \
	X(KIOSK_HINT_STAFF)                                                          \
	X(KIOSK_TELL) /* {1} "the front desk" */                                     \
	X(KIOSK_STAFF_HIDE)                                                          \
	X(KIOSK_END_STAFF)                                                           \
	X(KIOSK_LEAVE)                                                               \
	X(KIOSK_MORE_TIME)                                                           \
	X(KIOSK_MORE_TIME_BOX) /* {1} "15 minutes" */                                \
	X(KIOSK_IDLE)                                                                \
	X(KIOSK_IDLE_LEFT) /* {1} "60 seconds" */                                    \
	X(KIOSK_IDLE_KEY)                                                            \
	X(KIOSK_IDLE_GO)                                                             \
	X(KIOSK_FINISH_TITLE)                                                        \
	X(KIOSK_FINISH_GONE)                                                         \
	X(KIOSK_FINISH_UNPRINTED)                                                    \
	X(KIOSK_FINISH_NO_PRINTER) /* {1} "the front desk" */                        \
	X(KIOSK_FINISH)                                                              \
	X(KIOSK_FINISH_SHORT)                                                        \
	X(KIOSK_ERASE_TITLE)                                                         \
	X(KIOSK_ERASE_PRINTING)                                                      \
	X(KIOSK_ERASE_BACK)                                                          \
	X(KIOSK_ERASE_ALL)                                                           \
	/* the staff page of a kiosk */                                               \
	X(STAFF_TITLE)                                                               \
	X(STAFF_LIMIT)    /* {1} "60 seconds" */                                     \
	X(STAFF_PIN)                                                                 \
	X(STAFF_PIN_GO)                                                              \
	X(STAFF_PIN_NONE)                                                            \
	X(STAFF_PIN_WRONG)                                                           \
	X(STAFF_PIN_LOCKED) /* {1} "2 minutes" */                                    \
	X(STAFF_PIN_UNCHECKED)                                                       \
	X(STAFF_PIN_UNKEPT)                                                          \
	X(STAFF_RULES)    /* {1} rules, {2} version */                               \
	X(STAFF_DRAFT)                                                               \
	X(STAFF_REVIEWED)                                                            \
	X(STAFF_HASH)     /* {1} */                                                  \
	X(STAFF_ENGINE)   /* {1} version, {2} a day and a time */                    \
	X(STAFF_EXPIRED)  /* {1} how many */                                         \
	X(STAFF_LOST)     /* {1} lines */                                            \
	X(STAFF_WAS_CLOSED)                                                          \
	X(STAFF_PRINTER)  /* {1} how it is */                                        \
	X(STAFF_PRINTER_NONE)                                                        \
	X(STAFF_PRINTER_UNUSED)                                                      \
	X(STAFF_PRINTER_WELL)                                                        \
	X(STAFF_PRINTER_FAILED)                                                      \
	X(STAFF_TODAY)                                                               \
	X(STAFF_TODAY_BEGUN) /* {1} {2} */                                           \
	X(STAFF_TODAY_ERASED) /* {1} {2} */                                          \
	X(STAFF_TODAY_STAFF) /* {1} {2} */                                           \
	X(STAFF_TODAY_PRINTED) /* {1} {2} */                                         \
	X(STAFF_DO_LOOK)                                                             \
	X(STAFF_DO_BACK)  /* {1} version */                                          \
	X(STAFF_DO_TEST)                                                             \
	X(STAFF_DO_STOP)                                                             \
	X(STAFF_DO_CLOSE)                                                            \
	X(STAFF_LOOK_CHECKING)                                                       \
	X(STAFF_LOOK_TAKEN)                                                          \
	X(STAFF_LOOK_SAME)                                                           \
	X(STAFF_LOOK_ASIDE)                                                          \
	X(STAFF_LOOK_REFUSED)                                                        \
	X(STAFF_LOOK_UNREADABLE)                                                     \
	X(STAFF_LOOK_NO_ROOM)                                                        \
	X(STAFF_LOOK_BACK)                                                           \
	X(STAFF_STOP)                                                                \
	X(STAFF_STOP_WHY)                                                            \
	X(STAFF_STOP_YES)                                                            \
	X(STAFF_TEST_PAGE)                                                           \
	X(STAFF_TEST_SAYS)                                                           \
	X(SCREEN_CLOSE)                                                              \
	X(SCREEN_HIDDEN)                                                             \
	X(SCREEN_HIDDEN_WHY)                                                         \
	X(SCREEN_SMALL)                                                              \
	X(SCREEN_SMALL_WHY) /* {1} columns, {2} rows */                              \
	X(SCREEN_CLOSED) /* {1} short names of questions */                          \
	X(SCREEN_KEPT)                                                               \
	X(SCREEN_CONFIRM)                                                            \
	X(SCREEN_NOT_SAVED)                                                          \
	X(SCREEN_HELP_POINT)                                                         \
	X(SCREEN_HELP_LETTERS)                                                       \
	X(SCREEN_HELP_KEYS)                                                          \
	X(SCREEN_ABOUT)                                                              \
	X(SCREEN_HELP_KEY) /* {1} keys, {2} what they do */                          \
	X(SCREEN_KEYS_DIGITS)                                                        \
	X(SCREEN_KEYS_MOVE)                                                          \
	X(SCREEN_KEYS_SPACE)                                                         \
	X(SCREEN_KEYS_ENTER)                                                         \
	X(SCREEN_KEYS_BACK)                                                          \
	X(SCREEN_KEYS_TURN)                                                          \
	X(SCREEN_KEYS_UNSURE)                                                        \
	X(SCREEN_KEYS_WHY)                                                           \
	X(SCREEN_KEYS_CONTRAST)                                                      \
	X(SCREEN_KEYS_STAFF)                                                         \
	X(SCREEN_KEYS_HIDE)                                                          \
	X(SCREEN_KEYS_HELP)                                                          \
	X(SCREEN_KEYS_LEAVE)                                                         \
	X(SCREEN_DOES_DIGITS)                                                        \
	X(SCREEN_DOES_MOVE)                                                          \
	X(SCREEN_DOES_SPACE)                                                         \
	X(SCREEN_DOES_ENTER)                                                         \
	X(SCREEN_DOES_BACK)                                                          \
	X(SCREEN_DOES_TURN)                                                          \
	X(SCREEN_DOES_WHY)                                                           \
	X(SCREEN_DOES_CONTRAST)                                                      \
	X(SCREEN_DOES_STAFF)                                                         \
	X(SCREEN_DOES_HIDE)                                                          \
	X(SCREEN_DOES_HELP)                                                          \
	X(SCREEN_DOES_LEAVE)

#endif
