#include "parser/instructions/phrase_tables.hpp"

#include <algorithm>
#include <string_view>

namespace nutmeg::grammar {

namespace {

using enum PhraseKind;

/// Phrases of one kind, with " | " between them.
struct PhraseGroup {
    PhraseKind kind;
    std::string_view words;
};

constexpr PhraseGroup verbs[] = {
    {Strike,
     "strike | strike out | striking | striking out | delete | deleting | remove | removing | omit "
     "| omitting | bracket | take out | taking out | drop | dropping | eliminate | eliminating | "
     "cross out | do away with | get rid of | no longer require | no longer require that | stop "
     "requiring | stop requiring that | take"},
    {Insert, "insert | inserting | put in | put | place | use | write"},
    {Replace, "replace | replacing | substitute | substituting"},
    {Rewrite, "rewrite | rewriting | restate | restating"},
    {Change, "change | changing"},
    {Raise,
     "raise | raising | lower | lowering | increase | increasing | reduce | reducing | decrease | "
     "decreasing | extend | extending | lengthen | lengthening | shorten | shortening | cut | "
     "cutting | set | setting"},
    {Double, "double | doubling"},
    {Triple, "triple | tripling"},
    {Halve, "halve | halving"},
    {Repeal, "repeal | repealing | abolish | abolishing"},
    {Add, "add | adding | adding thereto | include | including"},
    {Redesignate, "redesignate | redesignating | reletter | relettering | renumber | renumbering"},
    {Make,
     "make | making | reclassify | reclassifying | classify | upgrade | upgrading | downgrade | "
     "downgrading | punish | treat"},
    {Amend, "amend | amending"},
    {IsRepealed, "be repealed"},
    {IsSubstituted,
     "is repealed and the following is substituted in lieu thereof | are repealed and the "
     "following is substituted in lieu thereof | are repealed and the following are substituted "
     "in lieu thereof"},
    {IsRedesignated,
     "is redesignated | are redesignated | is redesignated as | are redesignated as"},
    {IsAmended, "be amended by"},
    {Becomes, "becomes | become | should become"},
    {Reads,
     "should read | shall read | must read | reads | is amended to read as follows | are amended "
     "to read as follows | should be amended to read as follows | to read as follows | to read | "
     "so that it reads"},
    {Says, "should say | should use | should have"},
    {Lacks,
     "should no longer say | should no longer contain | should no longer have | should no longer "
     "require | should no longer include | should not say | should not contain | should not have"},
    {Covers,
     "should cover | should also cover | should include | should also include | should list | "
     "should "
     "also list | should name | should also name | should apply to | should also apply to"},
};

/// What comes before a participle.
constexpr std::string_view copulas =
    "is | are | is hereby | are hereby | should be | must be | shall be";

/// Participles after a copula; the empty one is the copula alone.
constexpr PhraseGroup participles[] = {
    {IsRepealed,
     "repealed | deleted | struck | struck out | stricken | removed | eliminated | omitted | "
     "abolished"},
    {IsRaised,
     "raised | lowered | increased | reduced | decreased | extended | lengthened | shortened | "
     "changed | set | cut"},
    {Becomes,
     " | replaced by | replaced with | made | punished as | treated as | classified as | "
     "reclassified as | upgraded to | downgraded to"},
    {IsAmended, "amended | amended by | amended to"},
    {IsInserted, "inserted | added"},
    {Double, "doubled"},
    {Triple, "tripled"},
    {Halve, "halved"},
};

constexpr PhraseGroup particles[] = {
    {InLieu, "in lieu thereof | in place thereof | in its place | in their place | instead"},
    {InLieuOf, "in lieu of | in place of | instead of | rather than"},
    {Not, "not | and not | no longer"},
    {Each,
     "each place it appears | each place they appear | each time it appears | each time they "
     "appear | every place it appears | every place they appear | every time it appears | every "
     "time they appear | wherever it appears | wherever they appear | wherever it occurs | "
     "wherever they occur | where they appear | everywhere | everywhere it appears | everywhere "
     "they appear | throughout | each occurrence of | every occurrence of | all occurrences of"},
    {Both,
     "both places it appears | both places they appear | both times it appears | both times they "
     "appear"},
    {After, "after | following | immediately after | right after"},
    {Before, "before | immediately before | right before"},
    {Between, "between"},
    {AllAfter, "everything after | everything following | all after | all words after"},
    {AtEnd, "at the end | at the end thereof | at the very end | to the end"},
    {AtBeginning, "at the beginning | at the beginning thereof | at the start | to the beginning"},
    {AtListEnd, "at the end of the list | to the end of the list"},
    {With, "with | by"},
    {To, "to | at | into | through"},
    {From, "from | out of"},
    {In, "in"},
    {Of, "of"},
    {As, "as"},
    {For, "for"},
    {And, "and | and then | then | but"},
    {Follows,
     "as follows | the following | the following sentence | the following words | the following "
     "text"},
    {InHalf, "in half | by half | by one-half | by one half"},
    {Entirety, "in its entirety | in their entirety | entirely | completely | altogether"},
};

constexpr PhraseGroup nouns[] = {
    {Noun,
     "the word | the words | the phrase | the figure | the number | the text | words | word | "
     "phrase | the | a | an | new | existing | another | thereto | therein | hereby | be | please "
     "| also | accordingly | the sentence | a sentence | sentence | a violation of | violation of "
     "| violations of | the offense in | the offense of | the crime in"},
    {Rank, "the class | the class of the offense | the grade | the offense | the crime"},
    {TheList,
     "the list | the list of offenses | the list of sections | the offenses listed | the sections "
     "listed | the offenses"},
    {EachList,
     "each list | each list of offenses | each list of sections | each of the lists | every list "
     "| all lists | all the lists | the lists"},
    {Naming,
     "that names | that name | which names | naming | that has | that have | that mentions | that "
     "includes | that contains | containing"},
    {That, "that | which"},
    {Lists, "lists | list | names"},
    {EffectiveDate, "the effective date"},
    {Effective, "effective | to take effect"},
    {SentenceWith,
     "the sentence that begins | the sentence that begins with | the sentence beginning | the "
     "sentence beginning with | the sentence that starts with | the sentence starting with"},
    {Introduction,
     "the introductory words | the introductory language | the opening words | the lead-in"},
    {Subject,
     "the defense | the affirmative defense | the presumption | the rebuttable presumption | the "
     "definition | the definition of"},
    {LevelNoun, "subsection | subdivision | subparagraph | clause | subclause"},
};

/// What a number can measure (see Measure), after any of the words below.
constexpr std::string_view measured =
    "age | age limit | age requirement | fine | fee | amount | sum | civil penalty | penalty | "
    "surcharge | bond | term | term of imprisonment | prison term | prison sentence | imprisonment "
    "| period | time | time limit | deadline | limit | percentage | rate";
constexpr std::string_view before_measured =
    " | the | its | the minimum | the maximum | the current | the existing | minimum | maximum | "
    "the mandatory minimum | the mandatory";

constexpr std::string_view remaining_words = "the remaining | remaining | the other";
constexpr std::string_view provision_words =
    "subsections | subdivisions | subparagraphs | clauses | subclauses | provisions | letters";

std::vector<std::string> members(std::string_view group) {
    constexpr std::string_view separator = " | ";
    std::vector<std::string> all;
    for (;;) {
        auto const end = std::min(group.find(separator), group.size());
        all.emplace_back(group.substr(0, end));
        if (end == group.size())
            return all;
        group.remove_prefix(end + separator.size());
    }
}

void add(std::vector<PhraseEntry>& out, PhraseGroup const& group) {
    for (auto& words : members(group.words))
        out.push_back({std::move(words), group.kind});
}

/// The words of both, with a space between them if neither is empty.
std::string joined(std::string words, std::string_view more) {
    if (!words.empty() && !more.empty())
        words += ' ';
    return words += more;
}

/// Every member of `first` with every member of `second`: "is repealed". Either may be empty.
void add_pairs(std::vector<PhraseEntry>& out, std::string_view first, PhraseGroup const& second) {
    for (auto const& one : members(first))
        for (auto const& other : members(second.words))
            out.push_back({joined(one, other), second.kind});
}

} // namespace

std::vector<PhraseEntry> verb_phrases() {
    std::vector<PhraseEntry> all;
    for (auto const& group : verbs)
        add(all, group);
    for (auto const& group : participles)
        add_pairs(all, copulas, group);
    return all;
}

std::vector<PhraseEntry> particle_phrases() {
    std::vector<PhraseEntry> all;
    for (auto const& group : particles)
        add(all, group);
    return all;
}

std::vector<PhraseEntry> noun_phrases() {
    std::vector<PhraseEntry> all;
    for (auto const& group : nouns)
        add(all, group);
    add_pairs(all, before_measured, {Amount, measured});
    add_pairs(all, remaining_words, {Remaining, provision_words});
    add(all, {Remaining, "the rest | what remains"});
    return all;
}

} // namespace nutmeg::grammar
