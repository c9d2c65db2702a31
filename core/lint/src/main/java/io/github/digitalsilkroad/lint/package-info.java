/**
 * Checks of what is said and computed. {@link io.github.digitalsilkroad.lint.ClaimLint} checks a sentence;
 * {@link io.github.digitalsilkroad.lint.DebtShareFindings} compares a share of debt with each denominator and year;
 * {@link io.github.digitalsilkroad.lint.IndexAudit} answers the steps of the OECD handbook for an index of package
 * {@code index}, with {@link io.github.digitalsilkroad.lint.ExposureIndex} as an example. Package {@code report}
 * compares whole sources. All see core alone and touch no file.
 *
 * <h2>What a sentence may say</h2>
 *
 * <p>A sentence is read whole or refused: every word has a place in a rule, or is one of few that change no claim, or
 * the sentence is not tested and the word is named. What is read is a value (kind of statement, things, figure with its
 * comparison, whole, creditor, time, negation, tense), and each rule writes it as well as it reads it.
 *
 * <pre>{@code
 * sentence  = [opening [","]] [denial] clause {join clause} [tail] ["."]
 *           | speaker report "that" clause {join clause} ["."]
 *           | [opening [","]] [denial] question "=" answer ["."]
 * join      = [","] a word of the list join | ";"
 * clause    = [time [","]] statement {[","] following} [[","] time]
 * statement = a line of [rules], or of [lists], or after other sentences of the paragraph of [referring]
 * following = a line of [following] or [referring], about the thing that was named last; also between commas or
 *             brackets after the name of that thing
 * tail      = ("at" | "along") spots | [","] emphasis party {("," | "and") party} | a line of the list open tail
 * time      = a word of the lists time, and date | "between" date "and" date | "from" date ("to" | "until") date
 *           | ["in"] date "-" date
 * date      = year | month year | day month year | month day "," year
 * figure    = amount ["(" ["partly"] basis {"and" basis} ")"]
 * amount    = [words before] number [unit] [words after] | ["between"] number [unit] ("and" | "to" | "-") number unit
 *           | [words before] fraction
 * basis     = "inferred" | "computed" | "projected" | "estimated"
 * number    = digits with "." before decimals and "," between groups of three, or a word up to "ninety-nine",
 *             and a word or an ending of the lists power
 * fraction  = "half" | ("a" | "one" | a number) a word of the list parts
 * unit      = a word of the list unit or currency; some currencies stand before the number | for "times" also "twice"
 * together  = country {"," country} "and" country a word of the list together | a region
 *           | ["all"] "the" [number] ("countries" "of" region | region "n" "countries") [a word of the list together]
 * }</pre>
 *
 * <p>The orders of words are the lines of {@code rules.txt}, from which they are read and written; what is in [ ] there
 * may be left out. The lists of words are those of {@code words.txt}; each says why its words change no claim. Both
 * files are in this package. What a word is by its place alone, such as an article, "company" or "funded", the readers
 * of the places know. Where a place has several systems of a kind, "a" system is any one of them, and so is what is
 * protested, visited or offered: a sentence on it is true if one fits, and never false. A sentence of a document may
 * refer to what those before it in the paragraph name ("the total sum", "these cameras"), and to the rows that the one
 * just before it counts ("that is at least 28 percent of all"); alone it is not tested. A time at the beginning of a
 * sentence is that of the first statement and of figures that change. Two statements are not tested where only one has
 * a time, nothing follows a denied one, and none that begins with a figure is denied: "more than 20 percent is not
 * owed" has two meanings. "Million" after the second of two numbers is of both, as in "$1.6-1.7 million", if that
 * leaves them in order; with a hyphen it always is.
 *
 * <p>Several countries, years or kinds may be counted as one. "Kyrgyzstan and Tajikistan together", "Central Asia" and,
 * after "in", "the five countries" are the sum of what each owes, pays or has; a list of countries without "together"
 * has two meanings and is not tested, and neither are "the countries" of the region that do something. What is paid
 * between two years, or since one, is the sum of these years. "Safe city and traffic systems" are the systems of either
 * kind, and "cameras and sensors" no fewer than the more of the two and no more than both, since one may be the other.
 * "Twice as much as" and "half as many as" compare two figures by their ratio; "twice more" has two meanings. A share
 * rises by percentage points, an amount by an amount or by a percentage of itself: a share that "rose by 10 percent"
 * has two meanings. An amount in euros, yuan or another currency is compared with figures in that currency alone, and
 * nothing is converted; where the data has none it is unknown.
 *
 * <p>A place may be named together with its country: "Kyrgyzstan has 651 cameras in Bishkek" says what "Bishkek has 651
 * cameras" says. With a country that it is not in, the sentence is unknown.
 *
 * <p>A figure may say on what basis it is, as answers print it: "40 percent (partly estimated)", "$22 million
 * (projected)". It may stand at the end of the statement, too: "has 855 cameras (inferred)". Such a figure is compared
 * with those on that basis; where none is, the sentence is false, and it is said on what basis they are ("not so: all
 * stated"). A number of rows has no basis.
 *
 * <p>Rows of the data are counted, too: "There are 240 systems in the data", "Of 120 deals with lenders of China, the
 * stated amounts of 72 add up to $26.86-27.35 billion". They are called by their kind, by what a closed list calls some
 * of them or by a word that several such names share ("credits"), and narrowed by the country of a party in a role and
 * by places; what they state is any property by its label. Each such number has one value, so that the sentence is true
 * or false.
 *
 * <p>What a score answers may be given as it is printed: its question, "=" and the first line of the answer, or that of
 * its working. The question is read back as the score whose question has those very words. The sentence is true if the
 * line has the same words and each number is what the printed one rounds to, and false with another number.
 *
 * <p>Not tested, with the reason: hedges ("perhaps", "may"), since no figure refutes them; reported speech ("X says
 * that"), since it is true of what X said, unless the data has statements of X: then it is true by one that says the
 * same, else unknown, and what is said is tested beside it; a past tense without a year where the figure changes; a
 * sentence with two meanings.
 *
 * <h2>How it is tested</h2>
 *
 * <p>What sources state of the measure that the words name comes first, and what is computed of it beside that. Of the
 * figures of one measure the latest are about the present; "since" and "between" mean every year, and their denial
 * means not every year, which the note says; of a payment they mean the sum. Where words can mean several measures, as
 * "external debt" can, all of them count. A sentence is true by some answer within what it says and none outside, false
 * the other way round, disputed by both, and unknown by none; so it and its denial are never both true nor both false,
 * and one that says less is true where one that says more is. A printed number stands for what rounds to it, by half a
 * unit of its last digit, at most a twentieth. What is stated of one part, as of one bank of a country or one system of
 * a city, is an answer for the whole where it is that very figure and no other part has one; else the whole is no less.
 * A share of a narrower total is a bound for that of a wider one. Who supplied a system is its supplier or integrator,
 * unless the deal ended before it was begun; who builds it, if some source says that it was begun, and who built it, if
 * one says that it was in use. A planned sum is what a system is worth, and what it cost only if it was in use. The
 * latest figures of a holding count, and no more of them than later ones of others leave. What has several dates, from
 * its contract to its completion, is of a year if one of them is, and before or after a time only if all are. An answer
 * that leaves a sentence open is counted beside the verdict. A percentage that names no total is tested against each
 * debt and against GDP, and the note names the one that it fits. A largest creditor is compared with every creditor
 * that has a series, each by itself and those that are part of one together, and with what is left of the totals of
 * official creditors; without "official" it can be false, and is never true. A correction is tested by the same rules
 * before it is shown.
 */
@NullMarked
package io.github.digitalsilkroad.lint;

import org.jspecify.annotations.NullMarked;
