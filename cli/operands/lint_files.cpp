#include "cli/operands/lint_files.hpp"

#include "cli/operands/bill_files.hpp"
#include "cli/options/output.hpp"
#include "corpus/store/collection.hpp"
#include "corpus/store/open_store.hpp"
#include "corpus/store/statutes.hpp"
#include "parser/documents/read_document.hpp"
#include "parser/statutes/copied/read_page.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/error.hpp"
#include "parser/text/file.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

namespace nutmeg {

namespace {

namespace fs = std::filesystem;

bool is_page_name(std::string const& path) {
    auto const ending = to_lower(fs::path(path).extension().string());
    return ending == ".htm" || ending == ".html";
}

/// Whether the path is a text or page, and neither a folder nor a store.
bool is_file(std::string const& path) {
    std::error_code ignored;
    return is_standard_stream(path)
        || (!is_store(path) && fs::is_regular_file(fs::status(path, ignored)));
}

/// The same of several paths: standard input is left to the store, which reads it once, and a file
/// that is missing must not stop the others.
bool is_named_file(std::string const& path) {
    std::error_code ignored;
    return !is_standard_stream(path)
        && (is_file(path) || (!is_store(path) && !fs::exists(path, ignored)));
}

class LintFileReader {
public:
    explicit LintFileReader(std::size_t max_input) : max_input_(max_input) {}

    LintFiles run(std::vector<std::string> const& paths) {
        is_only_ = paths.size() == 1;
        for (auto const& path : paths)
            if (has_folder({path}))
                add_folder(path);
            else if (is_only_ ? is_file(path) : is_named_file(path))
                add_file(path);
            else
                files_.statutes.push_back(path);
        return std::move(files_);
    }

    LintFiles run(std::vector<LintFiles::Bill> files) {
        is_only_ = files.size() == 1;
        keeps_pages_ = true;
        for (auto& file : files)
            try {
                add_bytes(file.path, std::move(file.bytes));
            } catch (Error const& error) {
                if (is_only_)
                    throw;
                files_.unreadable.push_back(error.diagnostic());
            }
        if (!pages_.empty())
            files_.one_page = std::make_unique<Statutes>(std::move(pages_));
        return std::move(files_);
    }

private:
    /// A folder without bills is an edition of the statutes.
    void add_folder(std::string const& path) {
        auto found =
            bill_files({path}, max_input_, [&](std::string const& bill, std::string bytes) {
                files_.bills.push_back({bill, std::move(bytes)});
            });
        if (found.bills.empty()) {
            files_.statutes.push_back(path);
            return;
        }
        for (auto& other : found.others)
            (is_page_name(other) ? files_.statutes : files_.others).push_back(std::move(other));
        files_.unreadable.insert(
            files_.unreadable.end(), found.unreadable.begin(), found.unreadable.end());
    }

    void add_file(std::string const& path) {
        try {
            add_bytes(path, read_file(path, max_input_));
        } catch (Error const& error) {
            if (is_only_)
                throw;
            files_.unreadable.push_back(error.diagnostic());
        }
    }

    void add_bytes(std::string const& path, std::string bytes) {
        bool const is_law = is_published_page(bytes) || is_statutes(bytes, path);
        if (!is_law && detect_format(bytes) != DocumentFormat::Html) {
            files_.bills.push_back({path, std::move(bytes)});
            return;
        }
        auto page = open_store(path, bytes);
        if (!is_law) {
            Collection const collection(*page);
            if (collection.files().front().section_count == 0 && page->is_act(path)) {
                files_.bills.push_back({path, std::move(bytes)});
                return;
            }
        }
        files_.statutes.push_back(path);
        if (keeps_pages_)
            pages_.push_back(std::move(page));
        else if (is_only_)
            files_.one_page = std::move(page);
    }

    std::size_t max_input_;
    bool is_only_ = false;
    bool keeps_pages_ = false;
    std::vector<std::unique_ptr<SectionStore>> pages_; ///< those of files without a path
    LintFiles files_;
};

} // namespace

LintFiles lint_files(std::vector<std::string> const& paths, std::size_t max_input) {
    return LintFileReader(max_input).run(paths);
}

LintFiles lint_files(std::vector<LintFiles::Bill> files) {
    return LintFileReader(0).run(std::move(files));
}

} // namespace nutmeg
