#include "diff/drafting/marked_writer.hpp"

#include <algorithm>

namespace nutmeg {

void MarkedWriter::line_end(Mark mark) {
    if (out_.text.empty())
        return;
    if (mark == Mark::Deleted && last_ != Mark::Deleted && !fresh_)
        add(" ", Mark::Plain);
    add("\n", mark);
    last_ = mark;
    fresh_ = true;
}

void MarkedWriter::word(DraftWord const& word, Mark mark) {
    if (!fresh_) {
        bool const same = mark == last_;
        bool const close =
            word.glued && (same || (mark != Mark::Deleted && is_closing(word.words)));
        if (!close)
            add(" ", same ? mark : Mark::Plain);
    }
    add(word.words, mark);
    last_ = mark;
    fresh_ = false;
}

MarkedText MarkedWriter::finish() {
    std::size_t begin = 0;
    for (auto end = out_.text.find('\n'); begin < out_.text.size();
         end = out_.text.find('\n', begin)) {
        end = std::min(end, out_.text.size());
        out_.paragraphs.push_back(make_span(begin, end));
        begin = end + 1;
    }
    return std::move(out_);
}

void MarkedWriter::add(std::string_view words, Mark mark) {
    auto const begin = out_.text.size();
    out_.text += words;
    if (!out_.runs.empty() && out_.runs.back().mark == mark)
        out_.runs.back().span.end = static_cast<std::uint32_t>(out_.text.size());
    else
        out_.runs.push_back({mark, make_span(begin, out_.text.size())});
}

} // namespace nutmeg
