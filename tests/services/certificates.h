#pragma once

#include "core/base/result.h"

#include <QString>

namespace bw::services {

/// Paths of PEM files for one test, made by openssl: an authority, a broker certificate for 127.0.0.1 and localhost, a
/// client certificate, and another authority that signed none of them.
struct Certificates {
    QString authority;
    QString brokerStore; ///< key, certificate and authority in one, as Kafka wants them
    QString clientCertificate;
    QString clientKey;
    QString otherAuthority;
};

base::Result<Certificates> makeCertificates(const QString& folder);

} // namespace bw::services
