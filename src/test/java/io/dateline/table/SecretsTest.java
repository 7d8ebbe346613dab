package io.dateline.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

  @ParameterizedTest
  @CsvSource({
    "s3a://AKIAKEY:SeCr/et+x@bucket/dumps, s3a://***@bucket/dumps",
    "https://user:pw@host.example/a, https://***@host.example/a",
    "https://user:p%40w@host.example:8080/a@b, https://***@host.example:8080/a@b",
    "cannot read ftp://u:p@h/x: refused, cannot read ftp://***@h/x: refused",
    "https://a.example/x?id=7&access_token=abc&p=1, https://a.example/x?id=7&access_token=***&p=1",
    "https://a.example/x?X-Amz-Signature=abc, https://a.example/x?X-Amz-Signature=***",
    "https://a.example/x?sv=1&sig=abc%3D, https://a.example/x?sv=1&sig=***",
    "https://a.example/x?apiKey=abc#top, https://a.example/x?apiKey=***#top"
  })
  void hidesWhatOpensADoor(String text, String redacted) {
    assertThat(Secrets.redact(text)).isEqualTo(redacted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abfs://container@account.dfs.example/dumps",
        "https://a.example:8080/x@y:z",
        "https://a.example/2024/03/06/tram?id=7&page=2",
        "hdfs://name:8020/user/a@b",
        "Lviv at 10:30 @home",
        "https://a.example/token=7",
        ""
      })
  void leavesTheRest(String text) {
    assertThat(Secrets.redact(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"://a:", "?token", "://", "@", "://a@", "?a=&token=", "s3://a:"})
  void longTextsTakeNoTime(String piece) {
    Secrets.redact(piece.repeat(2_000_000 / piece.length()));
  }
}
