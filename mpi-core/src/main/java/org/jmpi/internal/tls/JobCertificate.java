package org.jmpi.internal.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.HexFormat;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/// A job's certificate and its private key, made for the job by its launcher. All processes of the job have both, and
/// trust nobody who hasn't. Thread-safe.
public final class JobCertificate {
    private static final String KEY_ALGORITHM = "EC";
    private static final String CURVE = "secp256r1";
    private static final String PROTOCOL = "TLSv1.3";
    private static final String[] CIPHERS =
            {"TLS_AES_128_GCM_SHA256", "TLS_AES_256_GCM_SHA384", "TLS_CHACHA20_POLY1305_SHA256"};
    private static final char SEPARATOR = ':';
    /// Sessions that last longer than TLS allows get no tickets for their resumption, which nobody here asks for.
    private static final int TOO_LONG_SECONDS = 8 * 24 * 3600;

    private final byte[] certificate;
    private final byte[] key;
    private @Nullable SSLContext context;

    private JobCertificate(byte[] certificate, byte[] key) {
        this.certificate = certificate;
        this.key = key;
    }

    /// Make one for a new job.
    ///
    /// @throws IllegalStateException where the JDK lacks the algorithms
    public static JobCertificate make() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(KEY_ALGORITHM);
            generator.initialize(new ECGenParameterSpec(CURVE));
            KeyPair keys = generator.generateKeyPair();
            return new JobCertificate(SelfSigned.of(keys), keys.getPrivate().getEncoded());
        } catch (GeneralSecurityException lacking) {
            throw new IllegalStateException("this JDK can't make a certificate: " + lacking.getMessage()
                    + "; use another JDK 25, or leave --tls out", lacking);
        }
    }

    /// Take it as [#text] has given it.
    ///
    /// @throws IllegalArgumentException where the text is another; the message doesn't repeat it
    public static JobCertificate of(String text) {
        int separator = text.indexOf(SEPARATOR);
        if (separator < 0) {
            throw new IllegalArgumentException(
                    "a certificate and its key are two numbers in hex, with a colon between");
        }
        HexFormat hex = HexFormat.of();
        return new JobCertificate(hex.parseHex(text, 0, separator), hex.parseHex(text, separator + 1, text.length()));
    }

    /// Certificate and key as letters, digits and a colon: for those alone who belong to the job.
    public String text() {
        HexFormat hex = HexFormat.of();
        return hex.formatHex(certificate) + SEPARATOR + hex.formatHex(key);
    }

    /// One end of a new connection.
    ///
    /// @param connects whether this side has made the connection. It is TLS's server then: who accepts speaks first, as
    ///                 without TLS. So sides that disagree about encrypting notice at once instead of both waiting
    /// @throws IOException where certificate and key are none
    SSLEngine engine(boolean connects) throws IOException {
        SSLEngine engine = context().createSSLEngine();
        engine.setUseClientMode(!connects);
        if (connects) {
            engine.setNeedClientAuth(true);
        }
        engine.setEnabledProtocols(new String[]{PROTOCOL});
        engine.setEnabledCipherSuites(CIPHERS.clone());
        return engine;
    }

    /// Made at first use: it takes a process's start longer than all else here.
    private synchronized SSLContext context() throws IOException {
        SSLContext made = context;
        if (made == null) {
            try {
                made = newContext();
            } catch (GeneralSecurityException damaged) {
                throw new IOException("the job's certificate can't be used: " + damaged.getMessage()
                        + "; use the same jmpi and a full JDK on all hosts", damaged);
            }
            context = made;
        }
        return made;
    }

    private SSLContext newContext() throws GeneralSecurityException {
        X509Certificate parsed = (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(certificate));
        PrivateKey privateKey =
                KeyFactory.getInstance(KEY_ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(key));
        SSLContext made = SSLContext.getInstance(PROTOCOL);
        made.init(new KeyManager[]{new OneKey(parsed, privateKey)},
                new TrustManager[]{new OneCertificate(certificate)}, null);
        made.getServerSessionContext().setSessionTimeout(TOO_LONG_SECONDS);
        return made;
    }
}
