// The change of a history clause that is being read, and what the changes before it leave behind:
// the provisions that an "amended Subsec. (b) by" holds for, and those that "same" means.
#pragma once

#include "parser/notes/history_provisions.hpp"
#include "parser/notes/history_vocabulary.hpp"
#include "parser/notes/note.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// What a provision is to the change it stands in: "deleted Subsec. (b)", "in Subsec. (b)", "as
/// Subsec. (c)", or only mentioned: "reference to Subsec. (d)".
enum class Role : std::uint8_t { Object, Place, Target, Mention };

/// How the verbs of an "amended Subsec. (a) by adding ..., deleting ..." go on.
enum class Mode : std::uint8_t { Past, Gerund, Base };

/// Collects what the scanner (history_change.cpp) finds; makes provisions whole when a change ends.
class ChangeBuilder {
public:
    ChangeBuilder(std::string_view note, HistoryClause& clause, std::size_t begin);

    bool has_verb() const { return has_verb_; }
    bool has_objects() const { return !objects_.empty(); }
    bool has_places() const { return !places_.empty(); }
    bool has_targets() const { return !targets_.empty(); }
    HistoryChange::Verb verb() const { return change_.verb; }
    Mode mode() const { return mode_; }
    Role role() const { return role_; }
    std::size_t begin() const { return change_.span.begin; }
    std::size_t quotes() const { return change_.quoted.size(); }
    std::vector<NotePath> const& objects() const { return objects_; }

    void set_verb(HistoryChange::Verb verb) { change_.verb = verb; }
    void say_technical();
    void expect_codified() { codified_ = true; }
    void add_quote(std::string_view words) { change_.quoted.emplace_back(words); }

    /// Ends the change at `end` and begins one that tells at `begin`. What was read before the
    /// first verb ("in Subsec. (a), ...") goes to it.
    void start(HistoryVerb verb, std::size_t begin, std::size_t end);
    /// The same for one that hangs on the "amended" before it.
    void start_nested(HistoryVerb verb, std::size_t begin, std::size_t end);
    /// "“X” was changed": the quotations from the `kept`th on are its subject.
    void start_passive(HistoryVerb verb, std::size_t begin, std::size_t end, std::size_t kept);
    /// What follows is done inside the provisions that the open change names.
    void make_scope(Mode mode, std::size_t end);
    /// "and in Subsec. (b) substituted": ends the change; the next has no verb yet.
    void start_without_verb(std::size_t begin, std::size_t end);

    /// Provisions in their role. `marker`: their designators are meant.
    void take(Role role, std::vector<NotePath> const& paths, bool marker);
    /// "Subdivs. (1) and (2) of Subsec. (a)": those named last lie in these. False when none were.
    bool combine_of(std::vector<NotePath> const& parents);
    /// "amended same" (an object), "therein" (a place): the provisions named last.
    /// Taken off `budget`, and not at all when they are more.
    void take_same(bool object, std::size_t& budget);

    /// Ends the change that is open, where there is one.
    void close(std::size_t end);

private:
    void open_at(std::size_t at);
    void begin_change(HistoryVerb verb, std::size_t begin);
    void take_markers(std::vector<NotePath> const& paths);
    std::vector<NotePath>* list_of(Role role);

    std::string_view note_;
    HistoryClause& clause_;

    HistoryChange change_;
    bool has_verb_ = false;
    bool make_ = false; ///< "made", which waits for "technical changes"
    std::vector<NotePath> objects_;
    std::vector<NotePath> places_;
    std::vector<NotePath> targets_;
    bool nested_ = false;
    bool codified_ = false; ///< behind "codified", which corrects the new designator

    Mode mode_ = Mode::Past;
    Role role_ = Role::Mention; ///< of the provisions named last
    std::size_t group_ = 0;     ///< how many they were
    std::vector<NotePath> scope_;
    std::uint32_t scope_change_ = no_change;
    std::vector<NotePath> last_;        ///< for "same"
    std::vector<NotePath> last_closed_; ///< of the change closed last
};

} // namespace nutmeg
