#include "parser/instructions/instruction_phrase.hpp"
#include "parser/instructions/phrase_tables.hpp"
#include "parser/text/keyword_table.hpp"
#include "parser/text/x3_support.hpp"

#include <boost/fusion/include/adapt_struct.hpp>

#include <array>

BOOST_FUSION_ADAPT_STRUCT(nutmeg::grammar::Phrase, kind, ordinal)

namespace nutmeg::grammar {

namespace {

using x3::attr, x3::lit, x3::omit, x3::no_case, x3::repeat, x3::char_;
using x3::ascii::alnum, x3::ascii::alpha, x3::ascii::digit, x3::ascii::lower, x3::ascii::upper;

using Table = x3::symbols<PhraseKind>;

using enum PhraseKind;

/// The tables for matching: each finds its longest phrase.
std::array<Table, 3> const& phrase_tables() {
    auto const table_of = [](std::vector<PhraseEntry> const& entries) {
        Table table;
        for (auto const& entry : entries)
            if (!entry.words.empty())
                table.add(entry.words, entry.kind);
        return table;
    };
    static std::array<Table, 3> const tables{
        table_of(verb_phrases()), table_of(particle_phrases()), table_of(noun_phrases())};
    return tables;
}

constexpr WordEntry<unsigned> ordinals[] = {{"first", 1},
                                            {"second", 2},
                                            {"third", 3},
                                            {"fourth", 4},
                                            {"fifth", 5},
                                            {"sixth", 6},
                                            {"seventh", 7},
                                            {"eighth", 8},
                                            {"ninth", 9},
                                            {"tenth", 10},
                                            {"last", last_ordinal},
                                            {"final", last_ordinal}};
constexpr WordIn<unsigned, std::size(ordinals)> ordinal{ordinals};

struct quoted_id {};
struct number_id {};
struct class_id {};
struct designators_id {};
struct figure_id {};
struct sentence_id {};
struct place_id {};
struct which_id {};
struct punctuation_id {};
struct word_id {};

constexpr x3::rule<quoted_id, Phrase> quoted = "quoted words";
constexpr x3::rule<number_id, Phrase> number = "section number";
constexpr x3::rule<class_id, Phrase> offense_class = "class of offense";
constexpr x3::rule<designators_id, Phrase> designators = "designators";
constexpr x3::rule<figure_id, Phrase> figure = "number in digits";
constexpr x3::rule<sentence_id, Phrase> sentence = "sentence";
constexpr x3::rule<place_id, Phrase> place = "the place where words appear";
constexpr x3::rule<which_id, Phrase> which = "which of several";
constexpr x3::rule<punctuation_id, Phrase> punctuation = "punctuation";
constexpr x3::rule<word_id, Phrase> word = "word";

constexpr auto the = -(keyword("the") >> ws);
constexpr auto kind = [](PhraseKind which_kind) { return attr(which_kind) >> attr(0U); };

constexpr auto quoted_def = omit[+lit(masked)] >> kind(PhraseKind::Quote);
// Gen. Stat. Sec. 53a-83(b)(2)
constexpr auto head = -(no_case[lit("c.g.s.") | "cgs" | "conn. gen. stat." | "gen. stat."] >> ws)
                   >> -((no_case[lit("secs.") | "sec."] | "\u00a7\u00a7" | "\u00a7") >> *blank);
constexpr auto number_def =
    omit[head >> +digit >> -alpha >> '-' >> -(+digit >> -upper >> '-') >> +digit
         >> repeat(0, 3)[lower] >> !alnum >> *('(' >> repeat(1, 5)[alnum] >> ')')]
    >> kind(PhraseKind::Number);
// a class C felony
constexpr auto offense_class_def = omit[-(keyword("a") >> ws) >> keyword("class") >> ws
                                        >> no_case[lit('a') | 'b' | 'c' | 'd' | 'e'] >> ws
                                        >> (keyword("felony") | keyword("misdemeanor"))]
                                >> kind(PhraseKind::Class);
// (b)(1)
constexpr auto designators_def = omit[+('(' >> repeat(1, 5)[alnum] >> ')') >> !alnum]
                              >> kind(PhraseKind::Designator);
// $2,500
constexpr auto figure_def =
    omit[-lit('$') >> +digit >> +(',' >> repeat(3)[digit]) >> -('.' >> +digit) >> !alnum]
    >> kind(PhraseKind::Word);
// the second sentence
constexpr auto sentence_def = omit[the] >> attr(PhraseKind::Sentence) >> ordinal >> omit[ws]
                           >> omit[keyword("sentence")];
constexpr auto it_appears = ws >> (keyword("it") | keyword("they")) >> ws
                         >> (keyword("appears") | keyword("appear") | keyword("occurs"));
constexpr auto place_noun = keyword("place") | keyword("time");
// the second place it appears     where it first appears     the first occurrence of
constexpr auto named_place =
    omit[the] >> attr(PhraseKind::OrdinalPlace) >> ordinal
    >> omit[ws >> ((place_noun >> it_appears) | (keyword("occurrence") >> -(ws >> keyword("of"))))];
constexpr auto place_where = omit[keyword("where") >> ws >> keyword("it") >> ws]
                          >> attr(PhraseKind::OrdinalPlace) >> ordinal
                          >> omit[ws >> keyword("appears")];
constexpr auto place_def = named_place | place_where;
// the second
constexpr auto which_def = omit[the] >> attr(PhraseKind::Ordinal) >> ordinal;
constexpr auto punctuation_def =
    (omit[lit(',')] >> kind(PhraseKind::Comma)) | (omit[lit(':')] >> kind(PhraseKind::Colon))
    | (omit[lit(';')] >> kind(PhraseKind::And)) | (omit[lit('.')] >> kind(PhraseKind::Stop));
constexpr auto word_def = omit[+(char_ - blank - '\n' - lit(masked) - ',' - ':' - ';'
                                 - (lit('.') >> (blank | '\n' | x3::eoi)))]
                       >> kind(PhraseKind::Word);

BOOST_SPIRIT_DEFINE(
    quoted, number, offense_class, designators, figure, sentence, place, which, punctuation, word)

/// The longest phrase of a table at `first`, as a whole word.
bool in_table(Table const& table, char const*& first, char const* last, PhraseKind& found) {
    char const* next = first;
    if (!x3::parse(next, last, no_case[table], found)
        || (next != last && (is_letter(*next) || (*next >= '0' && *next <= '9') || *next == '-')))
        return false;
    first = next;
    return true;
}

} // namespace

Phrase phrase_at(std::string_view text, std::size_t at) {
    char const* const begin = text.data() + at;
    char const* const last = text.data() + text.size();
    char const* first = begin;
    Phrase phrase;
    bool found =
        x3::parse(first,
                  last,
                  quoted | number | designators | figure | offense_class | sentence | place,
                  phrase);
    for (auto const& table : phrase_tables()) {
        char const* next = begin;
        PhraseKind entry{};
        if (in_table(table, next, last, entry) && next > first) {
            phrase.kind = entry;
            phrase.ordinal = 0;
            first = next;
            found = true;
        }
    }
    Phrase one_of;
    if (char const* next = begin; x3::parse(next, last, which, one_of) && next > first) {
        phrase = one_of;
        first = next;
    } else if (!found) {
        x3::parse(first, last, punctuation | word, phrase);
    }
    if (first == begin)
        ++first;
    phrase.span = make_span(at, static_cast<std::size_t>(first - text.data()));
    return phrase;
}

} // namespace nutmeg::grammar
