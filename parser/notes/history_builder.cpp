#include "parser/notes/history_builder.hpp"

#include <algorithm>
#include <utility>

namespace nutmeg {

namespace {

using Verb = HistoryChange::Verb;

void write(std::vector<std::string>& out, std::vector<NotePath> const& paths) {
    out.reserve(paths.size());
    for (auto const& path : paths)
        out.push_back(path.text());
}

} // namespace

ChangeBuilder::ChangeBuilder(std::string_view note, HistoryClause& clause, std::size_t begin)
    : note_(note), clause_(clause) {
    open_at(begin);
}

void ChangeBuilder::open_at(std::size_t at) {
    change_ = HistoryChange();
    change_.span = make_span(at, at);
    has_verb_ = make_ = nested_ = codified_ = false;
    objects_.clear();
    locations_.clear();
    targets_.clear();
}

void ChangeBuilder::note_technical() {
    if (make_)
        change_.verb = Verb::Technical;
}

void ChangeBuilder::begin_change(HistoryVerb verb, std::size_t begin) {
    open_at(begin);
    has_verb_ = true;
    make_ = verb.make;
    change_.verb = verb.verb;
}

void ChangeBuilder::start(HistoryVerb verb, std::size_t begin, std::size_t end) {
    std::vector<NotePath> locations;
    std::vector<std::string> quoted;
    if (has_verb_) {
        close(end);
    } else {
        locations = std::move(locations_);
        quoted = std::move(change_.quoted);
    }
    scope_.clear();
    scope_change_ = no_change;
    mode_ = Mode::Past;
    begin_change(verb, begin);
    locations_ = std::move(locations);
    change_.quoted = std::move(quoted);
}

void ChangeBuilder::start_nested(HistoryVerb verb, std::size_t begin, std::size_t end) {
    if (has_verb_)
        close(end);
    begin_change(verb, begin);
    nested_ = true;
    change_.under = scope_change_;
}

void ChangeBuilder::start_passive(HistoryVerb verb,
                                  std::size_t begin,
                                  std::size_t end,
                                  std::size_t kept) {
    if (has_verb_) {
        auto& quoted = change_.quoted;
        auto const first =
            quoted.begin() + static_cast<std::ptrdiff_t>(std::min(kept, quoted.size()));
        std::vector<std::string> subject(first, quoted.end());
        quoted.erase(first, quoted.end());
        start(verb, begin, end);
        change_.quoted = std::move(subject);
    }
    has_verb_ = true;
    change_.verb = verb.verb;
}

void ChangeBuilder::make_scope(Mode mode, std::size_t end) {
    close(end);
    mode_ = mode;
    if (clause_.changes.empty())
        return;
    scope_ = last_closed_;
    scope_change_ = static_cast<std::uint32_t>(clause_.changes.size() - 1);
}

void ChangeBuilder::start_without_verb(std::size_t begin, std::size_t end) {
    if (has_verb_)
        close(end);
    scope_.clear();
    scope_change_ = no_change;
    open_at(begin);
}

std::vector<NotePath>* ChangeBuilder::list_of(Role role) {
    return role == Role::Object   ? &objects_
         : role == Role::Location ? &locations_
         : role == Role::Target   ? &targets_
                                  : nullptr;
}

void ChangeBuilder::take(Role role, std::vector<NotePath> const& paths, bool marker) {
    role_ = role;
    group_ = paths.size();
    if (role == Role::Object && marker)
        return take_markers(paths);
    // "redesignated Subsec. (b) as Subsec. (c), codified by the Revisors as Subsec. (d)": (d) is
    // the printed designator
    if (role == Role::Target && std::exchange(codified_, false))
        targets_.clear();
    if (auto* const list = list_of(role))
        list->insert(list->end(), paths.begin(), paths.end());
}

/// "added Subdiv. designators (1) and (2)" refers to words that existed before; "deleted Subsec.
/// designator (b)" keeps them.
void ChangeBuilder::take_markers(std::vector<NotePath> const& paths) {
    if (change_.verb == Verb::Added && objects_.empty())
        change_.verb = Verb::Designated;
    else if (change_.verb == Verb::Deleted && objects_.empty())
        change_.verb = Verb::Redesignated;
    if (change_.verb == Verb::Designated)
        role_ = Role::Target;
    else if (change_.verb != Verb::Redesignated)
        role_ = Role::Mention;
    if (auto* const list = list_of(role_))
        list->insert(list->end(), paths.begin(), paths.end());
}

bool ChangeBuilder::combine_of(std::vector<NotePath> const& parents) {
    auto* const list = list_of(role_);
    if (list == nullptr || group_ > list->size())
        return role_ == Role::Mention;
    std::vector<NotePath> const tail(list->end() - static_cast<std::ptrdiff_t>(group_),
                                     list->end());
    list->resize(list->size() - group_);
    auto const whole = under_all(parents, tail);
    group_ = whole.size();
    list->insert(list->end(), whole.begin(), whole.end());
    return true;
}

void ChangeBuilder::take_same(bool object, std::size_t& budget) {
    auto const& named = object || objects_.empty() ? last_ : objects_;
    if (named.size() > budget)
        return;
    budget -= named.size();
    (object ? objects_ : locations_) = named;
}

void ChangeBuilder::close(std::size_t end) {
    if (!has_verb_ && change_.quoted.empty() && objects_.empty() && locations_.empty())
        return;
    auto begin = static_cast<std::size_t>(change_.span.begin);
    while (begin < end && (note_[begin] == ' ' || note_[begin] == ','))
        ++begin;
    change_.span = make_span(begin, std::max(begin, end));
    static std::vector<NotePath> const none;
    auto const& scope = nested_ ? scope_ : none;
    auto const locations = under_all(scope, locations_);
    auto const objects = under_all(locations.empty() ? scope : locations, objects_);
    auto const& above = !objects.empty() ? objects : !locations.empty() ? locations : scope;
    auto const targets =
        above.empty() ? targets_ : under_all(std::vector<NotePath>{above.front()}, targets_);
    write(change_.units, objects);
    write(change_.in, locations);
    write(change_.to, targets);
    auto const& named = !targets.empty() ? targets : !objects.empty() ? objects : locations;
    if (change_.verb == Verb::Redesignated && targets.empty())
        last_.clear();
    else if (!named.empty())
        last_ = named;
    last_closed_ = !objects.empty() ? objects : locations;
    clause_.changes.push_back(std::move(change_));
    open_at(end);
}

} // namespace nutmeg
