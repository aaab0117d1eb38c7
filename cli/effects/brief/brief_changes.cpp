#include "cli/effects/brief/brief_changes.hpp"

#include "cli/effects/brief/frames.hpp"
#include "cli/effects/brief/law_quote.hpp"
#include "cli/effects/brief/list_items.hpp"
#include "cli/effects/brief/statement.hpp"
#include "cli/effects/effect_list.hpp"
#include "cli/effects/phrases/effect_phrases.hpp"
#include "cli/effects/phrases/provision_words.hpp"
#include "cli/effects/phrases/value_phrases.hpp"
#include "cli/report/wording.hpp"
#include "diff/effects/quotes/shortened.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/words.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>

namespace nutmeg {

namespace {

constexpr std::size_t longest_change = 48; ///< words of a change inside a plain sentence

/// One text of the comparison with what it states.
struct ReadText {
    std::string_view text;
    StatementReader reader;
};

bool is_absent(EffectValue const& value) {
    return std::holds_alternative<std::monostate>(value);
}

/// "A rule" for "a rule".
std::string capitalized(std::string words) {
    if (!words.empty() && words[0] >= 'a' && words[0] <= 'z')
        words[0] = static_cast<char>(words[0] - 'a' + 'A');
    return words;
}

/// The bytes of subsections, or of the entire text if there are none.
std::vector<Span> subsections(Section const& section) {
    std::vector<Span> spans;
    for (auto const& provision : section.provisions)
        if (provision.parent == no_parent && provision.level == Level::Subsection
            && provision.span.begin < section.current_end)
            spans.push_back(provision.span);
    if (spans.empty())
        spans.push_back(make_span(0, section.current_end));
    return spans;
}

/// The path of the provision that begins at the byte; empty if none does.
std::string path_at(Section const& section, std::uint32_t begin) {
    auto const found = std::find_if(
        section.provisions.begin(), section.provisions.end(), [&](Provision const& provision) {
            return provision.span.begin == begin && provision.level == Level::Subsection;
        });
    return found == section.provisions.end() ? std::string()
                                             : std::string(found->designator.of(section.text));
}

class ChangeWriter {
public:
    ChangeWriter(Comparison const& comparison,
                 PlaceName const& place,
                 PenaltySchedule const& schedule)
        : comparison_(comparison), place_(place),
          texts_(comparison), old_{texts_.old_text,
                                   StatementReader(*comparison.old_section, schedule)},
          new_{texts_.new_text, StatementReader(*comparison.new_section, schedule)} {}

    BriefChanges write(EffectList const& list) {
        for (auto const& group : list.groups)
            for (auto const& entry : group.entries)
                write_entry(entry);
        write_items();
        out_.left_out.form = list.form_places.size();
        out_.left_out.structure = list.structure.size();
        out_.left_out.conforming = list.conforming.size();
        out_.left_out.not_law = list.not_law.size();
        return std::move(out_);
    }

private:
    void write_entry(EffectEntry const& entry) {
        auto const& effect = comparison_.effects[entry.effect];
        if (effect.kind == EffectKind::Provision) {
            bool const is_new = !is_absent(effect.new_value);
            if (effect.at.empty())
                write_section(is_new);
            else if (entry.action == "rewritten")
                write_rewritten(entry, effect);
            else
                write_passage(effect, is_new);
        } else if (entry.action == "rewritten") {
            write_rewritten(entry, effect);
        } else if (!entry.rows.empty()) {
            write_ladder(entry, effect);
        } else {
            write_words(entry, effect);
        }
    }

    /// One sentence for each subsection of a section that is added or repealed.
    void write_section(bool is_new) {
        auto const& side = is_new ? new_ : old_;
        auto const& section = side.reader.section();
        if (!is_new) {
            auto const one = side.reader.weightiest(make_span(0, section.current_end));
            add({capitalized(place_.with("")) + " is repealed; it says",
                 quoted_sentence(side.text, one.sentence),
                 {place_.with("")},
                 "",
                 one.kind},
                one.subject,
                words_in(side.text));
            return;
        }
        struct Part {
            Statement statement;
            Span span;
            bool is_told = false;
        };
        std::vector<Part> parts;
        for (auto const span : subsections(section))
            parts.push_back({side.reader.weightiest(span), span});
        // The sentence that defines a crime is quoted with it, and not again.
        for (auto& part : parts)
            part.is_told = part.statement.kind == BriefKind::Crime && defining_.empty()
                        && write_crime(part.statement, path_at(section, part.span.begin));
        for (auto const& part : parts)
            if (!part.is_told)
                write_statement(part.statement, path_at(section, part.span.begin), part.span, true);
    }

    /// A crime with the sentence that defines it. False if the section has no such sentence.
    bool write_crime(Statement const& crime, std::string const& path) {
        auto const at = new_.text.find(" is guilty of ");
        if (crime.name.empty() || crime.offense_class.empty() || at == std::string_view::npos)
            return false;
        auto const sentence = quoted_around(new_.text, make_span(at + 1, at + 3));
        if (sentence.empty())
            return false;
        add({fmt::format(
                 "There is a new crime, \u201C{}\u201D, a {}", crime.name, crime.offense_class),
             sentence,
             defining_places(at, path),
             "",
             BriefKind::Crime},
            crime.subject,
            words_in(new_.text));
        defining_ = sentence;
        return true;
    }

    /// The subsection with the sentence at the byte, and the one that states the class.
    std::vector<std::string> defining_places(std::size_t at, std::string const& path) const {
        auto const& section = new_.reader.section();
        for (auto const span : subsections(section))
            if (span.begin <= at && at < span.end && path_at(section, span.begin) != path)
                return {place_.with(path_at(section, span.begin)), place_.with(path)};
        return {place_.with(path)};
    }

    void write_statement(Statement const& one, std::string const& path, Span span, bool is_new) {
        auto const& side = is_new ? new_ : old_;
        if (one.kind == BriefKind::Definition && only_refers(span.of(side.text))) {
            ++out_.left_out.repeated;
            return;
        }
        auto const where = one.sentence.overlaps(span) ? one.sentence : span;
        add({is_new ? added_words(one) : removed_words(one),
             quoted_sentence(side.text, where),
             {place_.with(path)},
             "",
             one.kind},
            one.subject,
            words_in(span.of(side.text)));
    }

    /// "As used in this section, “gate” has the same meaning as provided in section 99-1."
    static bool only_refers(std::string_view words) {
        return words_in(words) <= longest_whole
            && (words.find("same meaning as") != std::string_view::npos
                || words.find("same meanings as") != std::string_view::npos);
    }

    /// A provision that is added or removed.
    void write_passage(Effect const& effect, bool is_new) {
        auto const& side = is_new ? new_ : old_;
        auto const span = hull_of(is_new ? effect.new_evidence : effect.old_evidence);
        auto words = without_designators(without_joint(span.of(side.text)));
        auto const lead = list_lead(side.reader.section(), effect.at);
        auto const one = side.reader.weightiest(span);
        bool const is_definition = begins_quoted(words) && one.kind >= BriefKind::Rule;
        if (is_definition && only_refers(words)) {
            ++out_.left_out.repeated;
            return;
        }
        // A list of crimes has whole sentences as its items.
        if (!is_definition && is_sentences(words)
            && (lead.empty() || one.kind <= BriefKind::Defense)) {
            write_statement(one, effect.at, span, is_new);
            return;
        }
        if (words_in(words) == 0) {
            ++out_.left_out.structure;
            return;
        }
        if (words.ends_with('.'))
            words.remove_suffix(1);
        items_.push_back({effect.at,
                          is_definition ? std::string() : lead,
                          in_quotation_marks(shortened_sentence(words, longest_sentence)),
                          is_new,
                          is_definition ? BriefKind::Definition : one.kind});
    }

    void write_items() {
        for (auto& one : list_sentences(items_)) {
            for (auto& place : one.sentence.places)
                place = place_.with(place);
            add(std::move(one.sentence), {}, one.size);
        }
    }

    void write_rewritten(EffectEntry const& entry, Effect const& effect) {
        auto const span = hull_of(effect.new_evidence);
        if (span.empty()) {
            write_words(entry, effect);
            return;
        }
        auto const one = new_.reader.weightiest(span);
        add({"A rule is rewritten; the new text",
             quoted_sentence(new_.text, one.sentence.overlaps(span) ? one.sentence : span),
             places(entry),
             "",
             one.kind},
            one.subject,
            words_in(span.of(new_.text)));
    }

    void write_ladder(EffectEntry const& entry, Effect const& effect) {
        std::string rows;
        for (auto const& row : entry.rows)
            rows += fmt::format("{}{}{}{}: {} becomes {}",
                                rows.empty() ? "" : "; ",
                                row.place,
                                row.key.empty() ? "" : " ",
                                row.key,
                                row.before,
                                row.after);
        add({fmt::format("{} values change ({})", entry.rows.size(), rows),
             quoted_around(new_.text, hull_of(effect.new_evidence)),
             places(entry),
             "",
             kind_of(effect)},
            {},
            entry.rows.size());
    }

    /// Words and values that are added, removed or replaced.
    void write_words(EffectEntry const& entry, Effect const& effect) {
        auto const old_span = hull_of(effect.old_evidence);
        auto const new_span = hull_of(effect.new_evidence);
        auto const values = value_words(effect, texts_);
        auto kind = kind_of(effect);
        if (entry.part == EffectPart::Offense)
            kind = std::min(kind, BriefKind::Defense);
        else if (entry.part == EffectPart::Coverage)
            kind = std::min(kind, BriefKind::Coverage);
        std::string words;
        if (effect.kind == EffectKind::Modality)
            words = modal_words(effect, kind);
        else if (is_value(effect.kind))
            words = value_words_of_brief(effect, values.before, values.after);
        else if (effect.kind == EffectKind::Definition)
            words = definition_frame(effect);
        bool const is_new_term = effect.kind == EffectKind::Definition && old_span.empty();
        if (is_new_term && only_refers(new_span.of(new_.text))) {
            ++out_.left_out.repeated;
            return;
        }
        bool const is_added =
            !new_span.empty() && (old_span.empty() || entry.words.starts_with("added "));
        bool const is_removed =
            !old_span.empty() && (new_span.empty() || entry.words.starts_with("removed "));
        if (words.empty() && is_added && has_sentences(new_.text, new_span)) {
            write_statement(new_.reader.weightiest(new_span), effect.at, new_span, true);
            return;
        }
        if (words.empty() && is_removed && has_sentences(old_.text, old_span)) {
            write_statement(old_.reader.weightiest(old_span), effect.at, old_span, false);
            return;
        }
        if (words.empty())
            words = changed_words(entry, effect, is_added, is_removed);
        std::string quote;
        if (!new_span.empty() && !is_removed) {
            quote = quoted_around(new_.text, new_span);
            if (quote.empty())
                quote = quoted_around(new_.text, effect.new_evidence.front());
            if (quote.empty())
                quote = quoted_sentence(new_.text, new_span);
        } else if (!old_span.empty()) {
            quote = quoted_around(old_.text, old_span);
            if (quote.empty())
                quote = quoted_around(old_.text, effect.old_evidence.front());
            if (!quote.empty() && words.ends_with("; the new text"))
                words = "Words are removed from this sentence of the law";
            else if (!quote.empty())
                words += " from this sentence of the law";
        }
        add({std::move(words), std::move(quote), places(entry), "", kind},
            {},
            words_in(old_span.of(old_.text)) + words_in(new_span.of(new_.text)));
    }

    /// "“owner” becomes “owner or tenant”", "The words “or tenant” are added".
    std::string changed_words(EffectEntry const& entry,
                              Effect const& effect,
                              bool is_added,
                              bool is_removed) const {
        auto const quoted = [&](std::string_view verb) {
            auto rest = std::string_view{entry.words}.substr(verb.size());
            return std::string(rest);
        };
        bool const is_exception = effect.kind == EffectKind::Exception;
        if (effect.kind == EffectKind::Scope && effect.topic == Topic::OffenseList)
            return "A list of offenses changes (" + entry.words + ")";
        if (effect.kind == EffectKind::Reference)
            return citation_frame(entry.words.substr(0, entry.words.find(" in \u201C")));
        if (is_added && entry.words.starts_with("added "))
            return is_exception ? "There is a new exception or condition"
                                : these_words(quoted("added "), "added");
        if (is_removed && entry.words.starts_with("removed "))
            return is_exception ? "An exception or condition is removed"
                                : these_words(quoted("removed "), "removed");
        auto const words = with_becomes(entry.words);
        if (is_exception)
            return "An exception or condition changes";
        return words_in(words) <= longest_change ? capitalized(words)
                                                 : "Words of this rule change; the new text";
    }

    std::string modal_words(Effect const& effect, BriefKind& kind) const {
        auto const* before = std::get_if<std::string>(&effect.old_value);
        auto const* after = std::get_if<std::string>(&effect.new_value);
        if (before == nullptr || after == nullptr)
            return {};
        auto const one = new_.reader.weightiest(hull_of(effect.new_evidence));
        bool const is_official = effect.topic == Topic::Authority || names_official(one.subject);
        kind = is_official              ? BriefKind::Official
             : after->ends_with(" not") ? BriefKind::Prohibition
             : *after == "may"          ? BriefKind::Right
                                        : BriefKind::Duty;
        return fmt::format("{} (\u201C{}\u201D becomes \u201C{}\u201D)",
                           effect.remark.empty() ? std::string("A duty or power changes")
                                                 : capitalized(effect.remark),
                           *before,
                           *after);
    }

    std::vector<std::string> places(EffectEntry const& entry) const {
        std::vector<std::string> names;
        for (auto const& path : entry.places)
            if (auto name = place_.with(path);
                std::find(names.begin(), names.end(), name) == names.end())
                names.push_back(std::move(name));
        return names;
    }

    void add(BriefSentence sentence, std::string subject, std::size_t size) {
        constexpr std::size_t most = 999; // of equal kinds, the longer change weighs more
        constexpr std::uint32_t scale = 1000;
        if (!defining_.empty() && sentence.quote == defining_ && !out_.changes.empty())
            return;
        sentence.weight =
            weight_of(sentence.kind) * scale + static_cast<std::uint32_t>(std::min(size, most));
        out_.changes.push_back({std::move(sentence), std::move(subject)});
    }

    Comparison const& comparison_;
    PlaceName const& place_;
    EffectTexts texts_;
    ReadText old_;
    ReadText new_;
    std::string defining_; ///< the sentence that defines a new crime
    std::vector<ListItem> items_;
    BriefChanges out_;
};

} // namespace

BriefChanges brief_changes(Comparison const& comparison,
                           PlaceName const& place,
                           PenaltySchedule const& schedule) {
    auto const list = effect_list(comparison);
    if (list.empty())
        return {};
    return ChangeWriter(comparison, place, schedule).write(list);
}

} // namespace nutmeg
