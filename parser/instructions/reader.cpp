#include "parser/instructions/reader.hpp"

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
    Diagnostic found;
    found.severity = Severity::Problem;
    found.code = "unread-instruction";
    auto const end = out_.text.size();
    found.span = ends() ? make_span(end, end) : peek().phrase.span;
    found.message = why;
    if (ends())
        found.message += ", and the instruction ends";
    else
        found.message += " at \"" + peek().words.substr(0, 60) + "\"";
    out_.diagnostics.push_back(std::move(found));
    return false;
}

Edit InstructionReader::scoped_edit() const {
    Edit edit;
    edit.scope = lead_.scope;
    edit.sentence = lead_.sentence;
    return edit;
}

bool InstructionReader::push(Clause clause) {
    clause.first = clause_begin_;
    clause.last = at_ - 1;
    clause.lead = lead_.places;
    lead_.is_unused = false;
    clauses_.push_back(std::move(clause));
    return true;
}

} // namespace nutmeg
