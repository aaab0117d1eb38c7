#include "parser/quantities/amount_grammar.hpp"
#include "parser/quantities/quantity_context.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/numbers.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

constexpr std::size_t longest_noun = 24;
constexpr int most_adjectives = 4;

using Words = std::string_view;

/// Words that end a noun phrase before its noun. Sorted, for binary search.
constexpr std::array enders{
    Words("a"),       Words("about"),    Words("above"),    Words("after"),     Words("against"),
    Words("all"),     Words("although"), Words("always"),   Words("among"),     Words("an"),
    Words("and"),     Words("any"),      Words("are"),      Words("as"),        Words("at"),
    Words("be"),      Words("because"),  Words("been"),     Words("before"),    Words("being"),
    Words("below"),   Words("between"),  Words("but"),      Words("by"),        Words("can"),
    Words("does"),    Words("during"),   Words("each"),     Words("equals"),    Words("every"),
    Words("exceeds"), Words("except"),   Words("exists"),   Words("for"),       Words("from"),
    Words("had"),     Words("has"),      Words("have"),     Words("having"),    Words("he"),
    Words("her"),     Words("his"),      Words("if"),       Words("in"),        Words("includes"),
    Words("into"),    Words("is"),       Words("it"),       Words("its"),       Words("less"),
    Words("may"),     Words("minus"),    Words("must"),     Words("necessary"), Words("nor"),
    Words("not"),     Words("of"),       Words("on"),       Words("one"),       Words("or"),
    Words("out"),     Words("over"),     Words("per"),      Words("perhaps"),   Words("plus"),
    Words("present"), Words("provides"), Words("pursuant"), Words("requires"),  Words("said"),
    Words("shall"),   Words("she"),      Words("since"),    Words("so"),        Words("than"),
    Words("that"),    Words("the"),      Words("their"),    Words("them"),      Words("then"),
    Words("there"),   Words("thereof"),  Words("these"),    Words("they"),      Words("this"),
    Words("those"),   Words("through"),  Words("thus"),     Words("to"),        Words("under"),
    Words("unless"),  Words("until"),    Words("up"),       Words("upon"),      Words("was"),
    Words("were"),    Words("when"),     Words("whenever"), Words("where"),     Words("whereas"),
    Words("which"),   Words("while"),    Words("who"),      Words("whom"),      Words("whose"),
    Words("will"),    Words("with"),     Words("within"),   Words("without")};

/// Plurals without an s, and singulars that follow a plural number.
constexpr std::array plurals{Words("alumni"),
                             Words("candela"),
                             Words("cattle"),
                             Words("children"),
                             Words("deer"),
                             Words("feet"),
                             Words("fish"),
                             Words("geese"),
                             Words("horsepower"),
                             Words("inches"),
                             Words("kilowatt"),
                             Words("megawatt"),
                             Words("men"),
                             Words("mice"),
                             Words("people"),
                             Words("sheep"),
                             Words("swine"),
                             Words("teeth"),
                             Words("women")};

/// Nouns that "one" counts, and that a hyphen may connect to a number: measures, persons, papers.
constexpr std::array units{
    Words("acre"),          Words("adult"),        Words("applicant"),  Words("application"),
    Words("appointee"),     Words("attorney"),     Words("axle"),       Words("ballot"),
    Words("bed"),           Words("bedroom"),      Words("candidate"),  Words("car"),
    Words("child"),         Words("commissioner"), Words("contract"),   Words("copy"),
    Words("credit"),        Words("degree"),       Words("delegate"),   Words("designee"),
    Words("digit"),         Words("director"),     Words("driver"),     Words("elector"),
    Words("employee"),      Words("employer"),     Words("extension"),  Words("facility"),
    Words("family"),        Words("foot"),         Words("gallon"),     Words("grain"),
    Words("gram"),          Words("hearing"),      Words("inch"),       Words("individual"),
    Words("inspection"),    Words("installment"),  Words("item"),       Words("judge"),
    Words("kilogram"),      Words("kilometer"),    Words("kilovolt"),   Words("kilowatt"),
    Words("kilowatt-hour"), Words("lane"),         Words("license"),    Words("liter"),
    Words("location"),      Words("meal"),         Words("meeting"),    Words("megawatt"),
    Words("member"),        Words("meter"),        Words("microgram"),  Words("mile"),
    Words("mill"),          Words("milligram"),    Words("milliliter"), Words("millimeter"),
    Words("municipality"),  Words("nanogram"),     Words("occasion"),   Words("ounce"),
    Words("page"),          Words("parent"),       Words("passenger"),  Words("payment"),
    Words("permit"),        Words("person"),       Words("physician"),  Words("pint"),
    Words("plant"),         Words("point"),        Words("pound"),      Words("quart"),
    Words("ream"),          Words("renewal"),      Words("report"),     Words("representative"),
    Words("resident"),      Words("rod"),          Words("room"),       Words("school"),
    Words("session"),       Words("share"),        Words("signature"),  Words("story"),
    Words("student"),       Words("term"),         Words("time"),       Words("ton"),
    Words("town"),          Words("unit"),         Words("vehicle"),    Words("vote"),
    Words("voter"),         Words("watt"),         Words("wheel"),      Words("witness"),
    Words("yard")};

/// What digits measure: a bare number before another plural is as often a name as a count.
constexpr std::array measures{
    Words("acre"),       Words("candela"),       Words("centimeter"), Words("degree"),
    Words("foot"),       Words("gallon"),        Words("gram"),       Words("horsepower"),
    Words("inch"),       Words("kilogram"),      Words("kilometer"),  Words("kilovolt"),
    Words("kilowatt"),   Words("kilowatt-hour"), Words("liter"),      Words("lumen"),
    Words("megawatt"),   Words("member"),        Words("meter"),      Words("microgram"),
    Words("mile"),       Words("mill"),          Words("milligram"),  Words("milliliter"),
    Words("millimeter"), Words("nanogram"),      Words("ounce"),      Words("page"),
    Words("person"),     Words("point"),         Words("pound"),      Words("rod"),
    Words("share"),      Words("time"),          Words("ton"),        Words("unit"),
    Words("volt"),       Words("vote"),          Words("watt"),       Words("yard")};

template <std::size_t Size>
bool found_in(std::string_view word, std::array<std::string_view, Size> const& words) {
    return std::binary_search(words.begin(), words.end(), word);
}

static_assert(std::is_sorted(enders.begin(), enders.end()));
static_assert(std::is_sorted(plurals.begin(), plurals.end()));
static_assert(std::is_sorted(units.begin(), units.end()));
static_assert(std::is_sorted(measures.begin(), measures.end()));

constexpr bool is_word_byte(char c) {
    return is_letter(c) || c == '-';
}

std::string singular(std::string word) {
    struct Irregular {
        std::string_view plural;
        std::string_view one;
    };
    static constexpr std::array<Irregular, 11> irregular{{{"buses", "bus"},
                                                          {"premises", "premises"},
                                                          {"children", "child"},
                                                          {"feet", "foot"},
                                                          {"geese", "goose"},
                                                          {"men", "man"},
                                                          {"mice", "mouse"},
                                                          {"people", "person"},
                                                          {"teeth", "tooth"},
                                                          {"women", "woman"},
                                                          {"persons", "person"}}};
    for (auto const& form : irregular)
        if (word == form.plural)
            return std::string(form.one);
    auto const ends = [&word](std::string_view ending) { return word.ends_with(ending); };
    if (ends("men") && word.size() > 5)
        return word.replace(word.size() - 2, 1, "a");
    if (ends("ies") && word.size() > 4)
        return word.replace(word.size() - 3, 3, "y");
    if (ends("sses") || ends("ches") || ends("shes") || ends("xes"))
        word.resize(word.size() - 2);
    else if (ends("s") && !ends("ss") && !ends("us") && !ends("is"))
        word.pop_back();
    return word;
}

bool is_plural(std::string const& word) {
    if (found_in(word, plurals) || (word.size() > 5 && word.ends_with("men")))
        return true;
    return word.size() > 3 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us")
        && !word.ends_with("is") && !word.ends_with("ous");
}

/// "five members", and also "ten point type", "a twenty-five foot strip", but not the name "Five
/// Mile River"; `first` is the word's first letter as printed.
bool counts_many(std::string const& word, char first) {
    return is_plural(word) || (first >= 'a' && found_in(word, measures));
}

/// The word at `at`, in lower case; empty if there is none.
std::string word_at(std::string_view text, std::size_t at, std::size_t& end) {
    end = at;
    while (end < text.size() && end - at <= longest_noun && is_word_byte(text[end]))
        ++end;
    while (end > at && text[end - 1] == '-')
        --end;
    if (end == at || end - at > longest_noun)
        return {};
    std::string word(text.substr(at, end - at));
    std::transform(word.begin(), word.end(), word.begin(), [](char c) { return to_lower(c); });
    return word;
}

bool starts_number(std::string const& word) {
    return number_word(std::string_view{word}.substr(0, word.find('-'))).role != NumberRole::None;
}

/// "two-year", "six-month", but not "fifty-six".
bool is_number_compound(std::string const& word) {
    std::size_t const hyphen = word.rfind('-');
    return hyphen != std::string::npos && starts_number(word)
        && number_word(std::string_view{word}.substr(hyphen + 1)).role == NumberRole::None;
}

std::size_t after_spaces(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] == ' ')
        ++at;
    return at;
}

/// " of the", " of all": the offset of the noun of a fraction or of a part.
std::size_t after_of(std::string_view text, std::size_t at) {
    std::size_t end = 0;
    std::size_t start = after_spaces(text, at);
    if (start == at || word_at(text, start, end) != "of")
        return at;
    std::size_t last = end;
    static constexpr std::array determiners{Words("a"),
                                            Words("all"),
                                            Words("an"),
                                            Words("any"),
                                            Words("each"),
                                            Words("every"),
                                            Words("his"),
                                            Words("its"),
                                            Words("one"),
                                            Words("said"),
                                            Words("such"),
                                            Words("the"),
                                            Words("their"),
                                            Words("these"),
                                            Words("this"),
                                            Words("those")};
    for (int i = 0; i < 2; ++i) {
        std::size_t const next = after_spaces(text, last);
        if (!found_in(word_at(text, next, end), determiners))
            break;
        last = end;
    }
    return last;
}

bool hyphenated(std::string_view text, std::size_t at, CountNoun& out) {
    std::size_t end = 0;
    std::string word = word_at(text, at + 1, end);
    if (std::size_t const hyphen = word.find('-'); hyphen != std::string::npos) {
        word.resize(hyphen);
        end = at + 1 + hyphen;
    }
    if (!found_in(word, units))
        return false;
    out.unit = word;
    out.end = end;
    return true;
}

/// What a part is taken of: "one of whom", "two of which".
bool is_partitive(std::string_view word) {
    return word == "whom" || word == "which" || word == "them";
}

/// Reads the noun phrase after one number.
class NounReader {
public:
    NounReader(std::string_view text, CountedNumber const& number) : text_(text), number_(number) {}

    bool read(std::size_t at, CountNoun& out) {
        at_ = at;
        skip_before_noun();
        for (int i = 0; i <= most_adjectives && read_word(); ++i) {
        }
        if (noun_.end == 0 && number_.fraction)
            noun_.end = number_end_;
        if (noun_.end == 0 || (number_.digits && !found_in(noun_.unit, measures)))
            return false;
        out = noun_;
        return true;
    }

private:
    /// "or more", and "of the" as in "two of the members".
    void skip_before_noun() {
        bool const is_one = number_.value == 1;
        grammar::OrMore or_more;
        if (!is_one && grammar::or_more_at(text_, at_, or_more)) {
            noun_.bound = or_more.bound;
            at_ = noun_.end = or_more.span.end;
        }
        number_end_ = at_;
        auto const after = after_of(text_, number_end_);
        if (is_one) {
            std::size_t end = 0;
            if (after != number_end_
                && is_partitive(word_at(text_, after_spaces(text_, after), end)))
                noun_.end = number_end_;
            return;
        }
        at_ = after;
        is_part_ = at_ != number_end_;
    }

    /// Reads one word of the phrase; false where the phrase ends.
    bool read_word() {
        std::size_t const start = after_spaces(text_, at_);
        if (start == at_)
            return false;
        std::size_t end = 0;
        std::string const word = word_at(text_, start, end);
        bool const compound = is_number_compound(word);
        after_compound_ = after_compound_ || compound;
        if (word.empty() || found_in(word, enders) || (starts_number(word) && !compound)) {
            end_before(word);
            return false;
        }
        bool const possessive = text_.substr(end).starts_with('\'');
        bool const ends =
            number_.value == 1 ? found_in(word, units) : counts_many(word, text_[start]);
        bool const last = end >= text_.size() || text_[end] != ' ';
        if (!possessive
            && (ends || (number_.fraction && (last || found_in(singular(word), units))))) {
            noun_.unit = singular(word);
            noun_.end = after_compound_ ? number_end_ : end;
            return false;
        }
        if (last && !possessive)
            return false;
        earlier_ = latest_;
        latest_.unit = singular(word);
        latest_.end = end;
        at_ = possessive ? end + 1 : end;
        if (possessive && at_ < text_.size() && text_[at_] == 's')
            ++at_;
        return true;
    }

    /// The phrase ends before `word`, without a noun that is one in every context.
    void end_before(std::string const& word) {
        bool const is_pronoun = is_part_ && is_partitive(word);
        bool const is_participle =
            number_.value != 1 && (latest_.unit == "appointed" || latest_.unit == "designated");
        if (is_pronoun || is_participle)
            noun_.end = number_end_;
        else if (number_.fraction && latest_.end != 0)
            noun_ = latest_.unit.ends_with("ed") && earlier_.end != 0 ? earlier_ : latest_;
    }

    std::string_view text_;
    CountedNumber number_;
    std::size_t at_ = 0;
    std::size_t number_end_ = 0;  ///< with "or more"
    bool is_part_ = false;        ///< "two of the ..."
    bool after_compound_ = false; ///< past "two-year" in "two two-year periods": the span ends with
                                  ///< the number
    CountNoun latest_;            ///< the last word read: the noun of a fraction, plural or not
    CountNoun earlier_;           ///< the one before it
    CountNoun noun_;
};

} // namespace

bool count_noun_at(std::string_view text,
                   std::size_t at,
                   CountedNumber const& number,
                   CountNoun& out) {
    if (at >= text.size())
        return false;
    if (text[at] == '-')
        return hyphenated(text, at, out);
    return NounReader(text, number).read(at, out);
}

} // namespace nutmeg
