// A preview of one bill, for tests.
#pragma once

#include "corpus/preview/preview.hpp"

#include <memory>
#include <string>
#include <vector>

namespace nutmeg::test {

inline BillPreview preview_bill(AmendmentFile file, Statutes& statutes) {
    std::vector<AmendmentFile> const files{std::move(file)};
    return std::move(preview(files, statutes).bills.front());
}

inline BillPreview preview_bill(std::shared_ptr<Act const> act,
                                std::string const& name,
                                Statutes& statutes) {
    return preview_bill(AmendmentFile{name, std::move(act), {}}, statutes);
}

} // namespace nutmeg::test
