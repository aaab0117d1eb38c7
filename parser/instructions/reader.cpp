#include "parser/instructions/reader.hpp"

#include "parser/text/make_diagnostic.hpp"

namespace nutmeg {

bool InstructionReader::accept(Kind kind) {
    if (!is(kind))
        return false;
    ++at_;
    return true;
}

void InstructionReader::skip_nouns() {
    while (accept(Kind::Noun)) {
    }
}

bool InstructionReader::fail(char const* why) {
    if (!out_.diagnostics.empty())
        return false;
    auto const end = out_.text.size();
    if (ends())
        out_.diagnostics.push_back(make_diagnostic(
            DiagnosticCode::UnreadInstructionEnd, {.span = make_span(end, end)}, why));
    else
        out_.diagnostics.push_back(make_diagnostic(DiagnosticCode::UnreadInstruction,
                                                   {.span = peek().phrase.span},
                                                   why,
                                                   peek().words.substr(0, 60)));
    return false;
}

Edit InstructionReader::scoped_edit() const {
    Edit edit;
    edit.scope = lead_.scope;
    edit.sentence = lead_.sentence;
    edit.sentence_words = lead_.sentence_words;
    return edit;
}

bool InstructionReader::push(Clause clause) {
    clause.first = clause_begin_;
    clause.last = at_ - 1;
    clause.lead = lead_.locations;
    lead_.is_unused = false;
    clauses_.push_back(std::move(clause));
    return true;
}

} // namespace nutmeg
