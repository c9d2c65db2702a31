/**
 * Checks of what is said and computed. {@link io.github.digitalsilkroad.lint.ClaimLint} checks a sentence;
 * {@link io.github.digitalsilkroad.lint.DebtShareFindings} compares a share of debt with each denominator and year;
 * {@link io.github.digitalsilkroad.lint.IndexAudit} answers the steps of the OECD handbook for an index of package
 * {@code index}, with {@link io.github.digitalsilkroad.lint.ExposureIndex} as an example. Package {@code report} compares
 * whole sources. All see core alone and touch no file.
 *
 * <h2>What a sentence may say</h2>
 *
 * <p>A sentence is read whole or refused: every word has a place in a rule, or is one of few that change no claim, or the
 * sentence is not tested and the word is named. What is read is a value (kind of statement, things, figure with its
 * comparison, whole, creditor, time, negation, tense), and each rule writes it as well as it reads it.
 *
 * <pre>{@code
 * sentence = [opening [","]] ["it is not true that"] clause {join clause} ["," "particularly" parties] ["."]
 *          | speaker "said" "that" clause {join clause} ["."]
 * join     = "," "and" | "and" | "while" | "whereas" | ";"
 * clause   = [time [","]] statement {[","] follows} [[","] time]
 * follows  = ("that" | "which") verb ...        of the thing that was named last, or between commas or brackets after it
 *          | "worth" money | "costing" money | "with" count "cameras" | count "of which recognize faces"
 *          | ("supplied" | "funded") "by" party | "financed by a loan of" money "from" lender | ...
 * time     = ("in" | "on" | "at the end of" | "by" | "before" | "after" | "since" | "until") date
 *          | "between" date "and" date | "from" date "to" date | date "-" date
 * date     = year | month year | day month year | month day "," year
 * figure   = [comparison] number [unit] | "between" number "and" number unit | number "-" number unit | fraction
 * number   = digits with "." before decimals and "," between groups of three, or a word up to "ninety-nine",
 *            and "thousand", "million", "billion", "k", "m", "bn"
 * fraction = "half" | "a third" | "two thirds" | ... | "a tenth"
 * verb     = a form of it, with "not" or "n't" or without
 *
 * party     = name | "the" country "company" name | name "," "a" country "company" "," | country"-dominated" name
 * place     = name ["," country | "in" country] | "the" ("town" | "city" | "capital") "of" name
 * statement = figure "of" debt "is owed to" creditor     and other orders, such as  creditor "holds" figure "of" debt
 *           | debt "to" creditor "is" figure "of" ("GDP" | "revenue" | "exports")
 *           | debt "is" figure "of" ("GDP" | "revenue" | "exports")
 *           | debtor "owes" creditor money               | debt "is" money
 *           | place "has" count "cameras"                | system "has" count "face-recognition cameras"
 *           | system "cost" money                        | lender "lent" money "for" system
 *           | lender "granted" money "for" system         | "the interest rate of the loan for" system "is" figure
 *           | "the grant element of the loan for" system "is" figure
 *           | debtor "paid" money "of" ("interest" | "principal") "to" creditor
 *           | party ("supplied" | "operates") system     | owner "owns" [figure "of"] company
 *           | system "was" ("signed" | "launched" | "completed" | "canceled" | ...)      with a time
 *           | place "has" count kind "systems"
 *           | creditor's "share of" debt ("rose" | "fell") ["from" figure "to" figure]   with two years
 *           | creditor's "share of" debt ("doubled" | "halved")                          with two years
 *           | debtor "owes" creditor ("more" | "less") "than" debtor "does"
 *           | debtor "owes" creditor "the" ("most" | "least") "in" region
 *           | country "signed" "a" money "deal" "in" place | country "turned down a" money "deal from" party
 *           | country "opted to contract with" party "to build" system | "a" kind "opened in" place
 *           | "demonstrators gathered to protest the construction of" system
 *           | party ("funded" | "is a" country "company") | ...
 * }</pre>
 *
 * <p>The orders of words are the lines of {@code rules.txt} and the lists of words those of {@code words.txt}, both in this
 * package; each list says why its words change no claim. Where a place has several
 * systems of a kind, "a" system is any one of them, and so is what is protested, visited or offered: a sentence on it is
 * true if one fits, and never false. A sentence of a
 * document may refer to what those before it in the paragraph name ("the total sum", "these cameras"); alone it is not
 * tested. A time at the beginning of a sentence is that of the first statement and of figures that change. Two
 * statements are not tested where only one has a time, and nothing follows a denied one.
 *
 * <p>Not tested, with the reason: hedges ("perhaps", "may"), since no figure refutes them; reported speech ("X says
 * that"), since it is true of what X said, unless the data has statements of X: then it is true by one that says the same,
 * else unknown, and what is said is tested beside it; a past tense without a year where the figure changes; a sentence with
 * two meanings.
 *
 * <h2>How it is tested</h2>
 *
 * <p>What sources state of the measure that the words name comes first, and what is computed of it beside that. Of the
 * figures of one measure the latest are about the present; "since" and "between" mean every year. Where words can mean
 * several measures, as "external debt" can, all of them count. A sentence is true by some answer within what it says and
 * none outside, false the other way round, disputed by both, and unknown by none; so it and its denial are never both true
 * nor both false, and one that says less is true where one that says more is. A printed number stands for what rounds to
 * it, by half a unit of its last digit, at most a twentieth. What is stated of one part, as of one bank of a country or one
 * system of a city, is an answer for the whole where it is that very figure; else the whole is no less. A correction is
 * tested by the same rules before it is shown.
 */
@NullMarked
package io.github.digitalsilkroad.lint;

import org.jspecify.annotations.NullMarked;
