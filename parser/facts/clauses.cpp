#include "parser/facts/clauses.hpp"

#include <algorithm>
#include <array>

namespace nutmeg {

namespace {

constexpr std::size_t shortest_form = 5; ///< letters of the shortest word with an ending

using Words = std::string_view;

template <std::size_t Size>
bool found_in(std::string_view word, std::array<std::string_view, Size> const& words) {
    return std::binary_search(words.begin(), words.end(), word);
}

constexpr std::array determiners{
    Words("a"),     Words("all"),   Words("an"),      Words("another"), Words("any"),
    Words("both"),  Words("each"),  Words("either"),  Words("every"),   Words("her"),
    Words("his"),   Words("its"),   Words("neither"), Words("no"),      Words("our"),
    Words("said"),  Words("some"),  Words("such"),    Words("that"),    Words("the"),
    Words("their"), Words("these"), Words("this"),    Words("those"),   Words("whose")};

constexpr std::array prepositions{
    Words("about"),     Words("above"),      Words("across"),     Words("after"),
    Words("against"),   Words("along"),      Words("among"),      Words("as"),
    Words("at"),        Words("before"),     Words("behind"),     Words("below"),
    Words("beneath"),   Words("beside"),     Words("between"),    Words("beyond"),
    Words("by"),        Words("concerning"), Words("despite"),    Words("during"),
    Words("following"), Words("for"),        Words("from"),       Words("in"),
    Words("including"), Words("inside"),     Words("into"),       Words("near"),
    Words("of"),        Words("off"),        Words("on"),         Words("onto"),
    Words("outside"),   Words("over"),       Words("per"),        Words("pursuant"),
    Words("regarding"), Words("regardless"), Words("respecting"), Words("since"),
    Words("through"),   Words("throughout"), Words("to"),         Words("toward"),
    Words("towards"),   Words("under"),      Words("until"),      Words("upon"),
    Words("via"),       Words("with"),       Words("within"),     Words("without")};

constexpr std::array subordinators{Words("although"), Words("because"),   Words("but"),
                                   Words("except"),   Words("if"),        Words("notwithstanding"),
                                   Words("once"),     Words("provided"),  Words("that"),
                                   Words("though"),   Words("unless"),    Words("whatever"),
                                   Words("when"),     Words("whenever"),  Words("where"),
                                   Words("whereas"),  Words("wherever"),  Words("whether"),
                                   Words("which"),    Words("whichever"), Words("while"),
                                   Words("who"),      Words("whoever"),   Words("whom"),
                                   Words("whose")};

constexpr std::array finite_verbs{Words("are"),
                                  Words("did"),
                                  Words("do"),
                                  Words("does"),
                                  Words("had"),
                                  Words("has"),
                                  Words("have"),
                                  Words("is"),
                                  Words("may"),
                                  Words("must"),
                                  Words("shall"),
                                  Words("was"),
                                  Words("were"),
                                  Words("will")};

/// Adverbs of more than one class of ending.
constexpr std::array adverbs{Words("again"),
                             Words("also"),
                             Words("elsewhere"),
                             Words("forthwith"),
                             Words("hereafter"),
                             Words("otherwise"),
                             Words("then"),
                             Words("thereafter"),
                             Words("therefor"),
                             Words("thereupon"),
                             Words("together")};

/// Words in -ly that are nouns, verbs or adjectives, or limit what follows.
constexpr std::array no_adverbs{
    Words("ally"),     Words("anomaly"),  Words("apply"),    Words("assembly"), Words("comply"),
    Words("costly"),   Words("deadly"),   Words("early"),    Words("elderly"),  Words("family"),
    Words("fly"),      Words("friendly"), Words("homily"),   Words("imply"),    Words("july"),
    Words("likely"),   Words("lonely"),   Words("misapply"), Words("monopoly"), Words("multiply"),
    Words("only"),     Words("orderly"),  Words("rally"),    Words("rely"),     Words("reply"),
    Words("resupply"), Words("supply"),   Words("tally"),    Words("timely"),   Words("unfriendly"),
    Words("unlikely"), Words("untimely")};

constexpr std::array grades{
    Words("annual"),      Words("annually"),   Words("biannual"),     Words("biannually"),
    Words("biennial"),    Words("biennially"), Words("bimonthly"),    Words("biweekly"),
    Words("current"),     Words("daily"),      Words("earlier"),      Words("earliest"),
    Words("equal"),       Words("fewer"),      Words("fewest"),       Words("final"),
    Words("first"),       Words("former"),     Words("fourth"),       Words("frequent"),
    Words("full"),        Words("greater"),    Words("greatest"),     Words("higher"),
    Words("highest"),     Words("hourly"),     Words("initial"),      Words("last"),
    Words("later"),       Words("latest"),     Words("least"),        Words("less"),
    Words("lesser"),      Words("lower"),      Words("lowest"),       Words("maximum"),
    Words("minimum"),     Words("monthly"),    Words("more"),         Words("most"),
    Words("new"),         Words("next"),       Words("old"),          Words("older"),
    Words("once"),        Words("partial"),    Words("periodic"),     Words("periodically"),
    Words("present"),     Words("previous"),   Words("prior"),        Words("quarterly"),
    Words("second"),      Words("semiannual"), Words("semiannually"), Words("semimonthly"),
    Words("subsequent"),  Words("third"),      Words("total"),        Words("triennial"),
    Words("triennially"), Words("twice"),      Words("weekly"),       Words("yearly"),
    Words("younger")};

constexpr std::array bound_words{
    Words("above"),     Words("age"),   Words("at"),      Words("below"), Words("earlier"),
    Words("exceeding"), Words("fewer"), Words("greater"), Words("later"), Words("least"),
    Words("less"),      Words("more"),  Words("most"),    Words("no"),    Words("not"),
    Words("of"),        Words("older"), Words("or"),      Words("over"),  Words("than"),
    Words("the"),       Words("to"),    Words("under"),   Words("up"),    Words("years"),
    Words("younger")};

constexpr std::array irregular_participles{
    Words("begun"),  Words("borne"),  Words("bought"),    Words("bound"),    Words("brought"),
    Words("built"),  Words("chosen"), Words("done"),      Words("drawn"),    Words("driven"),
    Words("found"),  Words("given"),  Words("held"),      Words("kept"),     Words("known"),
    Words("laid"),   Words("left"),   Words("lent"),      Words("made"),     Words("met"),
    Words("paid"),   Words("seen"),   Words("sent"),      Words("set"),      Words("shown"),
    Words("sold"),   Words("spent"),  Words("sworn"),     Words("taken"),    Words("taught"),
    Words("told"),   Words("torn"),   Words("withdrawn"), Words("withheld"), Words("worn"),
    Words("written")};

/// Words in -ed and -ing that are no verb forms.
constexpr std::array no_verb_forms{
    Words("anything"),  Words("bed"),        Words("breed"),     Words("building"),
    Words("ceiling"),   Words("creed"),      Words("during"),    Words("dwelling"),
    Words("evening"),   Words("everything"), Words("feed"),      Words("hundred"),
    Words("kindred"),   Words("morning"),    Words("need"),      Words("nothing"),
    Words("proceed"),   Words("sacred"),     Words("seed"),      Words("shed"),
    Words("something"), Words("speed"),      Words("spring"),    Words("string"),
    Words("succeed"),   Words("thing"),      Words("watershed"), Words("wedding"),
    Words("weed")};

static_assert(std::is_sorted(determiners.begin(), determiners.end()));
static_assert(std::is_sorted(prepositions.begin(), prepositions.end()));
static_assert(std::is_sorted(subordinators.begin(), subordinators.end()));
static_assert(std::is_sorted(finite_verbs.begin(), finite_verbs.end()));
static_assert(std::is_sorted(adverbs.begin(), adverbs.end()));
static_assert(std::is_sorted(no_adverbs.begin(), no_adverbs.end()));
static_assert(std::is_sorted(grades.begin(), grades.end()));
static_assert(std::is_sorted(bound_words.begin(), bound_words.end()));
static_assert(std::is_sorted(irregular_participles.begin(), irregular_participles.end()));
static_assert(std::is_sorted(no_verb_forms.begin(), no_verb_forms.end()));

} // namespace

bool is_determiner(std::string_view word) {
    return found_in(word, determiners);
}

bool is_preposition(std::string_view word) {
    return found_in(word, prepositions);
}

bool is_subordinator(std::string_view word) {
    return found_in(word, subordinators);
}

bool is_finite_verb(std::string_view word) {
    return found_in(word, finite_verbs);
}

bool is_adverb(std::string_view word) {
    return found_in(word, adverbs)
        || (word.ends_with("ly") && !found_in(word, no_adverbs) && !is_grade(word));
}

bool is_grade(std::string_view word) {
    return found_in(word, grades);
}

bool is_bound_word(std::string_view word) {
    return found_in(word, bound_words);
}

bool is_participle(std::string_view word) {
    return found_in(word, irregular_participles)
        || (word.size() >= shortest_form && word.ends_with("ed") && !word.ends_with("eed")
            && !found_in(word, no_verb_forms));
}

bool is_gerund(std::string_view word) {
    return word.size() >= shortest_form && word.ends_with("ing") && !found_in(word, no_verb_forms)
        && !is_preposition(word);
}

PhraseShape shape_of(std::span<std::string_view const> words) {
    if (std::all_of(words.begin(), words.end(), is_bound_word))
        return PhraseShape::Bound;
    auto const first = words.front();
    auto const next = words.size() > 1 ? words[1] : std::string_view();
    if (is_subordinator(first))
        return PhraseShape::Clause;
    if (is_preposition(first))
        return PhraseShape::Prepositional;
    if (is_finite_verb(first))
        return PhraseShape::Verb;
    if (is_adverb(first))
        return words.size() == 1 ? PhraseShape::Adverbial : shape_of(words.subspan(1));
    if (is_participle(first) && (is_preposition(next) || is_determiner(next) || is_adverb(next)))
        return PhraseShape::Participial;
    if (is_gerund(first) && is_determiner(next))
        return PhraseShape::Participial;
    return PhraseShape::Noun;
}

} // namespace nutmeg
