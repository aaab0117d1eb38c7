#include "parser/instructions/instruction.hpp"
#include "parser/text/keyword_table.hpp"
#include "parser/text/x3_support.hpp"

#include <boost/fusion/include/adapt_struct.hpp>

#include <array>
#include <span>

BOOST_FUSION_ADAPT_STRUCT(nutmeg::grammar::Phrase, kind, ordinal)

namespace nutmeg::grammar {

namespace {

using x3::attr, x3::lit, x3::omit, x3::no_case, x3::repeat, x3::char_;
using x3::ascii::alnum, x3::ascii::alpha, x3::ascii::digit, x3::ascii::lower, x3::ascii::upper;

using Table = x3::symbols<PhraseKind>;

/// A phrase that means the same in every context; lower case, as no_case requires.
struct PhraseEntry {
    char const* words;
    PhraseKind kind;
};

using enum PhraseKind;

constexpr PhraseEntry verbs[] = {
    {"strike", Strike},
    {"strike out", Strike},
    {"striking", Strike},
    {"striking out", Strike},
    {"delete", Strike},
    {"deleting", Strike},
    {"remove", Strike},
    {"removing", Strike},
    {"omit", Strike},
    {"omitting", Strike},
    {"bracket", Strike},
    {"take out", Strike},
    {"insert", Insert},
    {"inserting", Insert},
    {"put in", Insert},
    {"replace", Replace},
    {"replacing", Replace},
    {"substitute", Replace},
    {"substituting", Replace},
    {"change", Change},
    {"changing", Change},
    {"raise", Raise},
    {"raising", Raise},
    {"lower", Raise},
    {"lowering", Raise},
    {"increase", Raise},
    {"increasing", Raise},
    {"reduce", Raise},
    {"reducing", Raise},
    {"decrease", Raise},
    {"decreasing", Raise},
    {"repeal", Repeal},
    {"repealing", Repeal},
    {"add", Add},
    {"adding", Add},
    {"adding thereto", Add},
    {"redesignate", Redesignate},
    {"redesignating", Redesignate},
    {"reletter", Redesignate},
    {"renumber", Redesignate},
    {"make", Make},
    {"making", Make},
    {"reclassify", Make},
    {"amend", Amend},
    {"is repealed", IsRepealed},
    {"are repealed", IsRepealed},
    {"is hereby repealed", IsRepealed},
    {"are hereby repealed", IsRepealed},
    {"be repealed", IsRepealed},
    {"is deleted", IsRepealed},
    {"are deleted", IsRepealed},
    {"is repealed and the following is substituted in lieu thereof", IsSubstituted},
    {"are repealed and the following is substituted in lieu thereof", IsSubstituted},
    {"are repealed and the following are substituted in lieu thereof", IsSubstituted},
    {"is amended by", IsAmended},
    {"are amended by", IsAmended},
    {"is hereby amended by", IsAmended},
    {"be amended by", IsAmended},
    {"is amended", IsAmended},
    {"are amended", IsAmended},
    {"is redesignated as", IsRedesignated},
    {"are redesignated as", IsRedesignated},
    {"are redesignated", IsRedesignated},
    {"is redesignated", IsRedesignated},
    {"is amended to read as follows", Reads},
    {"are amended to read as follows", Reads},
    {"to read as follows", Reads},
    {"to read", Reads},
    {"so that it reads", Reads},
};

constexpr PhraseEntry particles[] = {
    {"in lieu thereof", InLieu},
    {"in place thereof", InLieu},
    {"in its place", InLieu},
    {"in their place", InLieu},
    {"instead", InLieu},
    {"in lieu of", InLieuOf},
    {"in place of", InLieuOf},
    {"instead of", InLieuOf},
    {"each place it appears", Each},
    {"each place they appear", Each},
    {"each time it appears", Each},
    {"each time they appear", Each},
    {"every place it appears", Each},
    {"every time it appears", Each},
    {"wherever it appears", Each},
    {"wherever they appear", Each},
    {"where they appear", Each},
    {"everywhere", Each},
    {"throughout", Each},
    {"each occurrence of", Each},
    {"every occurrence of", Each},
    {"all occurrences of", Each},
    {"both places it appears", Both},
    {"both times it appears", Both},
    {"after", After},
    {"following", After},
    {"immediately after", After},
    {"before", Before},
    {"immediately before", Before},
    {"at the end", AtEnd},
    {"at the end thereof", AtEnd},
    {"to the end", AtEnd},
    {"at the beginning", AtBeginning},
    {"at the beginning thereof", AtBeginning},
    {"at the start", AtBeginning},
    {"with", With},
    {"by", With},
    {"to", To},
    {"from", From},
    {"in", In},
    {"of", Of},
    {"as", As},
    {"for", For},
    {"and", And},
    {"and then", And},
    {"then", And},
    {"as follows", Follows},
    {"the following", Follows},
};

constexpr PhraseEntry nouns[] = {
    {"the word", Noun},
    {"the words", Noun},
    {"the phrase", Noun},
    {"the figure", Noun},
    {"the number", Noun},
    {"the text", Noun},
    {"words", Noun},
    {"word", Noun},
    {"the", Noun},
    {"a", Noun},
    {"new", Noun},
    {"existing", Noun},
    {"thereto", Noun},
    {"therein", Noun},
    {"hereby", Noun},
    {"be", Noun},
    {"please", Noun},
    {"the age", Age},
    {"age", Age},
    {"the minimum age", Age},
    {"the age limit", Age},
    {"the fine", Amount},
    {"the minimum fine", Amount},
    {"the maximum fine", Amount},
    {"the term", Amount},
    {"the amount", Amount},
    {"the fee", Amount},
    {"the period", Amount},
    {"the penalty", Rank},
    {"the class", Rank},
    {"the class of the offense", Rank},
    {"the grade", Rank},
    {"penalty", Rank},
    {"the list", TheList},
    {"the list of offenses", TheList},
    {"the list of sections", TheList},
    {"the offenses listed", TheList},
    {"the sections listed", TheList},
    {"the offenses", TheList},
    {"each list", EachList},
    {"each list of offenses", EachList},
    {"each list of sections", EachList},
    {"each of the lists", EachList},
    {"every list", EachList},
    {"all lists", EachList},
    {"all the lists", EachList},
    {"that names", Naming},
    {"that name", Naming},
    {"which names", Naming},
    {"naming", Naming},
    {"that has", Naming},
    {"that have", Naming},
    {"that mentions", Naming},
    {"that includes", Naming},
    {"that contains", Naming},
    {"containing", Naming},
    {"that", That},
    {"which", That},
    {"lists", Lists},
    {"list", Lists},
    {"names", Lists},
    {"in its entirety", Entirety},
    {"in their entirety", Entirety},
    {"entirely", Entirety},
    {"the effective date", EffectiveDate},
    {"effective", Effective},
    {"to take effect", Effective},
    {"the introductory words", Introduction},
    {"the introductory language", Introduction},
    {"the opening words", Introduction},
    {"the lead-in", Introduction},
};

/// The tables for matching: each finds its longest phrase.
std::array<Table, 3> const& phrase_tables() {
    auto const table_of = [](std::span<PhraseEntry const> entries) {
        Table table;
        for (auto const& entry : entries)
            table.add(entry.words, entry.kind);
        return table;
    };
    static std::array<Table, 3> const tables{table_of(verbs), table_of(particles), table_of(nouns)};
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
                                            {"tenth", 10}};
constexpr WordIn<unsigned, std::size(ordinals)> ordinal{ordinals};

struct quoted_id {};
struct number_id {};
struct class_id {};
struct sentence_id {};
struct place_id {};
struct which_id {};
struct punctuation_id {};
struct word_id {};

constexpr x3::rule<quoted_id, Phrase> quoted = "quoted words";
constexpr x3::rule<number_id, Phrase> number = "section number";
constexpr x3::rule<class_id, Phrase> offense_class = "class of offense";
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

BOOST_SPIRIT_DEFINE(quoted, number, offense_class, sentence, place, which, punctuation, word)

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
    bool found = x3::parse(first, last, quoted | number | offense_class | sentence | place, phrase);
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
