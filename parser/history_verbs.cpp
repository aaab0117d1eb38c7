#include "parser/history_verbs.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace nutmeg {

namespace {

using Verb = HistoryChange::Verb;

struct Stem {
    std::string_view base;
    Verb verb;
};

// Regular verbs: "-ed" and "-ing", a final "e" dropped before both, a final "y" turned into "i"
// before "-ed". What an act did in these words to a provision is in the second column.
constexpr std::array stems{
    Stem{"abolish", Verb::Deleted},       Stem{"add", Verb::Added},
    Stem{"allow", Verb::Other},           Stem{"amend", Verb::Amended},
    Stem{"apply", Verb::Other},           Stem{"authorize", Verb::Other},
    Stem{"change", Verb::Replaced},       Stem{"clarify", Verb::Other},
    Stem{"codify", Verb::Other},          Stem{"confirm", Verb::Other},
    Stem{"correct", Verb::Technical},     Stem{"create", Verb::Added},
    Stem{"decrease", Verb::Other},        Stem{"define", Verb::Other},
    Stem{"delete", Verb::Deleted},        Stem{"designate", Verb::Designated},
    Stem{"divide", Verb::Designated},     Stem{"eliminate", Verb::Deleted},
    Stem{"establish", Verb::Other},       Stem{"exclude", Verb::Other},
    Stem{"exempt", Verb::Other},          Stem{"expand", Verb::Other},
    Stem{"extend", Verb::Other},          Stem{"impose", Verb::Other},
    Stem{"include", Verb::Other},         Stem{"incorporate", Verb::Other},
    Stem{"increase", Verb::Other},        Stem{"insert", Verb::Added},
    Stem{"limit", Verb::Other},           Stem{"lower", Verb::Other},
    Stem{"modify", Verb::Amended},        Stem{"move", Verb::Redesignated},
    Stem{"permit", Verb::Other},          Stem{"place", Verb::Other},
    Stem{"prohibit", Verb::Other},        Stem{"provide", Verb::Other},
    Stem{"raise", Verb::Other},           Stem{"recodify", Verb::Redesignated},
    Stem{"redefine", Verb::Other},        Stem{"redesignate", Verb::Redesignated},
    Stem{"reduce", Verb::Other},          Stem{"reletter", Verb::Redesignated},
    Stem{"remove", Verb::Deleted},        Stem{"rename", Verb::Replaced},
    Stem{"renumber", Verb::Redesignated}, Stem{"reorganize", Verb::Amended},
    Stem{"repeal", Verb::Deleted},        Stem{"rephrase", Verb::Amended},
    Stem{"replace", Verb::Replaced},      Stem{"require", Verb::Other},
    Stem{"restate", Verb::Amended},       Stem{"restore", Verb::Other},
    Stem{"revise", Verb::Amended},        Stem{"reword", Verb::Amended},
    Stem{"specify", Verb::Other},         Stem{"subdivide", Verb::Designated},
    Stem{"substitute", Verb::Replaced},   Stem{"transfer", Verb::Transferred},
    Stem{"update", Verb::Other},
};

struct Entry {
    std::string word;
    HistoryVerb verb;
};

void add_forms(std::vector<Entry>& out, Stem const& stem) {
    auto const base = std::string(stem.base);
    auto const cut = base.substr(0, base.size() - 1);
    auto const last = base.back();
    auto const doubled = base == "permit" || base == "transfer";
    auto const past = last == 'e' ? base + "d"
                    : last == 'y' ? cut + "ied"
                    : doubled     ? base + last + "ed"
                                  : base + "ed";
    auto const gerund = last == 'e' ? cut + "ing" : doubled ? base + last + "ing" : base + "ing";
    out.push_back({past, {stem.verb, VerbForm::Past, false}});
    out.push_back({gerund, {stem.verb, VerbForm::Gerund, false}});
    out.push_back({base, {stem.verb, VerbForm::Base, false}});
}

std::vector<Entry> make_table() {
    std::vector<Entry> out;
    for (auto const& stem : stems)
        add_forms(out, stem);
    out.push_back({"made", {Verb::Other, VerbForm::Past, true}});
    out.push_back({"making", {Verb::Other, VerbForm::Gerund, true}});
    out.push_back({"make", {Verb::Other, VerbForm::Base, true}});
    out.push_back({"rewrote", {Verb::Amended, VerbForm::Past, false}});
    std::sort(out.begin(), out.end(), [](auto const& a, auto const& b) { return a.word < b.word; });
    return out;
}

} // namespace

std::optional<HistoryVerb> history_verb(std::string_view word) {
    static auto const table = make_table();
    auto const found = std::lower_bound(
        table.begin(), table.end(), word, [](auto const& e, auto w) { return e.word < w; });
    if (found == table.end() || found->word != word)
        return std::nullopt;
    return found->verb;
}

} // namespace nutmeg
