// One edit of an instruction carried out on one section.
#pragma once

#include "diff/instructions/apply_instructions.hpp"
#include "parser/text/make_diagnostic.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// The words in quotation marks, cut where they are long.
std::string quoted_words(std::string_view words);

/// Carries `edit` out on `law` for one of its targets and gives the section's new text, or sets
/// the outcome's code and gives the old one. `law` may be null. `redesignates` says that the
/// instruction redesignates what stands behind.
class EditWorker {
public:
    EditWorker(Edit const& edit,
               AmendmentTarget const& target,
               Section const* law,
               bool redesignates,
               EditOutcome& outcome)
        : edit_(edit), target_(target), law_(law), redesignates_(redesignates), out_(outcome) {}

    std::string work();

private:
    /// Sets why the edit is not applied; gives the section's text.
    template <class... Arguments>
    std::string refuse(CheckedCode<std::type_identity_t<Arguments>...> code,
                       Arguments const&... arguments) {
        out_.code = code.code;
        out_.message = diagnostic_message(code, arguments...);
        return law_ == nullptr ? std::string() : law_->text;
    }
    bool refused() const { return out_.code.has_value(); }

    /// Adds what to check after the edit.
    template <class... Arguments>
    void note(CheckedCode<std::type_identity_t<Arguments>...> code, Arguments const&... arguments) {
        out_.notes.push_back(make_diagnostic(code, {}, arguments...));
    }
    void place(Span span);
    std::string place_words(Span span) const;

    std::vector<Span> regions();
    Span own_words(std::uint32_t index);
    Span scoped(Span region);
    std::uint32_t behind_heading(std::uint32_t begin) const;
    std::vector<Span> matches(std::vector<Span> const& regions, std::string_view words);
    std::vector<Span> beside_anchor(std::vector<Span> found, std::string_view anchor) const;
    std::vector<Span> number_matches(std::vector<Span> const& regions, std::string& new_words);
    std::vector<Span> chosen(std::vector<Span> const& found, std::string_view words);
    void refuse_not_found(std::vector<Span> const& regions, std::string_view words);
    std::string spliced(std::vector<Span> const& spans, std::string_view words);

    std::string strike();
    std::string replace();
    std::string insert();
    std::string insert_at_edge(std::vector<Span> const& regions);
    std::string repeal();
    std::string restate();
    std::string add();
    std::string add_section();
    std::string rename();
    std::string reclass();
    std::string list();
    std::vector<Citation const*> lists_meant(Span region);
    std::vector<Citation const*> lists_in(Span region) const;
    static bool has_member(Citation const& list, std::string const& member);
    void put_members(std::string& text,
                     std::vector<CitationTarget> const& targets,
                     std::vector<std::string> const& members);
    std::string with_mark(std::string words, std::string const& mark);
    void note_repeal(std::vector<Span> const& repealed);
    void note_punctuation(Span struck);

    Edit const& edit_;
    AmendmentTarget const& target_;
    Section const* law_;
    bool redesignates_;
    EditOutcome& out_;
};

} // namespace nutmeg
