#pragma once

#include "core/base/result.h"

#include <functional>
#include <string>

namespace bw::runtime {

/// Where passwords are kept, by name: a keyring, or an encrypted file. A port; neither an error nor a log ever holds a
/// secret. One thread calls, and is called back, at once or later; a call that never comes back is given up with an
/// error.
class SecretStore {
public:
    virtual ~SecretStore() = default;

    using Done = std::function<void(base::Result<void>)>;
    using Recalled = std::function<void(base::Result<std::string>)>;

    /// Replaces what was kept under the name.
    virtual void keep(const std::string& name, const std::string& secret, Done done) = 0;
    /// The error says whether the store does not answer, is locked, or holds nothing under the name.
    virtual void recall(const std::string& name, Recalled recalled) = 0;
    /// Nothing under the name is no error.
    virtual void forget(const std::string& name, Done done) = 0;
};

} // namespace bw::runtime
