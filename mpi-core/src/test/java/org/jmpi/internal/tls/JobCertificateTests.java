package org.jmpi.internal.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.HexFormat;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobCertificateTests {

    private static X509Certificate parse(byte[] encoded) throws CertificateException {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(encoded));
    }

    private static byte[] encodedOf(JobCertificate certificate) {
        String text = certificate.text();
        return HexFormat.of().parseHex(text, 0, text.indexOf(':'));
    }

    /// Signatures are of three lengths, as their numbers have it.
    @RepeatedTest(20)
    void isOneThatTheJdkReadsAndVerifies() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair keys = generator.generateKeyPair();
        byte[] encoded = SelfSigned.of(keys);
        X509Certificate certificate = parse(encoded);
        certificate.verify(keys.getPublic());
        certificate.checkValidity();
        assertThat(certificate.getEncoded()).isEqualTo(encoded);
        assertThat(certificate.getPublicKey()).isEqualTo(keys.getPublic());
        assertThat(certificate.getSigAlgName()).isEqualTo("SHA256withECDSA");
        assertThat(certificate.getSubjectX500Principal()).isEqualTo(certificate.getIssuerX500Principal())
                .hasToString("CN=jmpi job");
    }

    @Test
    void eachJobHasItsOwn() throws Exception {
        X509Certificate one = parse(encodedOf(JobCertificate.make()));
        X509Certificate other = parse(encodedOf(JobCertificate.make()));
        assertThat(one.getPublicKey()).isNotEqualTo(other.getPublicKey());
    }

    @Test
    void isTrustedAloneEvenBesideOneOfTheSameKey() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair keys = generator.generateKeyPair();
        byte[] one = SelfSigned.of(keys);
        X509Certificate[] same = {parse(one)};
        X509Certificate[] other = {parse(SelfSigned.of(keys))};
        OneCertificate trust = new OneCertificate(one);
        assertThatCode(() -> trust.checkServerTrusted(same, "EC")).doesNotThrowAnyException();
        assertThatCode(() -> trust.checkClientTrusted(same, "EC")).doesNotThrowAnyException();
        assertThatThrownBy(() -> trust.checkServerTrusted(other, "EC")).isInstanceOf(CertificateException.class);
        assertThatThrownBy(() -> trust.checkClientTrusted(other, "EC")).isInstanceOf(CertificateException.class);
        assertThatThrownBy(() -> trust.checkClientTrusted(new X509Certificate[0], "EC"))
                .isInstanceOf(CertificateException.class);
    }

    @Test
    void comesBackAsItWasTold() {
        String text = JobCertificate.make().text();
        assertThat(text).matches("[0-9a-f]+:[0-9a-f]+");
        assertThat(JobCertificate.of(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0f0f", "0f:xy", "f:0f"})
    void refusesWhatIsNone(String text) {
        assertThatThrownBy(() -> JobCertificate.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void damageThatLooksWellIsFoundAtFirstUse() {
        assertThatThrownBy(() -> JobCertificate.of("0f:0f").engine(true))
                .hasMessageContaining("the job's certificate can't be used");
    }
}
