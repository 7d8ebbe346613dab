package io.dateline.date;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.clean.RandomText;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateParserTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          2024-03-19T10:11:12Z                      ; 2024-03-19T10:11:12Z
          2024-03-19T10:11:12+01:00                 ; 2024-03-19T09:11:12Z
          2024-03-19T10:11:12.123456-0400           ; 2024-03-19T14:11:12.123456Z
          2024-03-19T10:11+01                       ; 2024-03-19T09:11:00Z
          2024-03-19 10:11:12 UTC                   ; 2024-03-19T10:11:12Z
          2024-03-19T23:59:60Z                      ; 2024-03-19T23:59:59Z
          2024-03-19T10:11:12+01:00[Europe/Berlin]  ; 2024-03-19T09:11:12Z
          20240319T101112Z                          ; 2024-03-19T10:11:12Z
          Mon, 04 Mar 2024 10:11:12 GMT             ; 2024-03-04T10:11:12Z
          Mon, 4 Mar 2024 10:11:12 +0200            ; 2024-03-04T08:11:12Z
          Mon, 04 Mar 24 10:11:12 EST               ; 2024-03-04T15:11:12Z
          Mon Mar 04 10:11:12 +0000 2024            ; 2024-03-04T10:11:12Z
          Mon Mar  4 10:11:12 UTC 2024              ; 2024-03-04T10:11:12Z
          1710843072                                ; 2024-03-19T10:11:12Z
          1710843072.5                              ; 2024-03-19T10:11:12Z
          1710843072123                             ; 2024-03-19T10:11:12.123Z
          1710843072123456                          ; 2024-03-19T10:11:12.123456Z
          March 12, 2024 at 5:30 pm EST             ; 2024-03-12T22:30:00Z
          March 12, 2024 5:30 p.m. ET               ; 2024-03-12T21:30:00Z
          12 March 2024, 12:05 am CET               ; 2024-03-11T23:05:00Z
          12. März 2024 um 10:11 MEZ                ; 2024-03-12T09:11:00Z
          """)
  void aTimeWithItsZoneIsRead(String written, Instant expected) {
    ParsedDate date = DateParser.parse(written).orElseThrow();
    assertThat(date.instant()).isEqualTo(expected);
    assertThat(date.hasZone()).isTrue();
    assertThat(date.isDayOnly()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          2024-03-19T10:11:12            ; 2024-03-19T10:11:12Z
          2024-03-19 10:11               ; 2024-03-19T10:11:00Z
          20240319101112                 ; 2024-03-19T10:11:12Z
          26-FEB-1987 15:01:01.79        ; 1987-02-26T15:01:01.790Z
          19.03.2024 10:11 Uhr           ; 2024-03-19T10:11:00Z
          19.03.2024, 10.11 Uhr          ; 2024-03-19T10:11:00Z
          Mar 4, 2024 - 10:11            ; 2024-03-04T10:11:00Z
          3 PM on 4 Mar 2024 3 pm        ; 2024-03-04T15:00:00Z
          """)
  void aTimeWithoutZoneIsUtc(String written, Instant expected) {
    ParsedDate date = DateParser.parse(written).orElseThrow();
    assertThat(date.instant()).isEqualTo(expected);
    assertThat(date.hasZone()).isFalse();
    assertThat(date.isDayOnly()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          2024-03-19                      ; 2024-03-19
          2024/3/9                        ; 2024-03-09
          2024.03.19.                     ; 2024-03-19
          20240319                        ; 2024-03-19
          2024-079                        ; 2024-03-19
          2024-W12-2                      ; 2024-03-19
          2020-W53-7                      ; 2021-01-03
          12 March 2024                   ; 2024-03-12
          12 mar. 2024                    ; 2024-03-12
          12th of March, 2024             ; 2024-03-12
          March 12, 2024                  ; 2024-03-12
          Sept. 1st, 2024                 ; 2024-09-01
          Mon, 4 Mar 2024                 ; 2024-03-04
          4-Mar-2024                      ; 2024-03-04
          19 | 03 | 2024                  ; 2024-03-19
          19.03.2024                      ; 2024-03-19
          9. 3. 2024                      ; 2024-03-09
          28.01.22                        ; 2022-01-28
          19/03/2024                      ; 2024-03-19
          03/19/2024                      ; 2024-03-19
          04/04/2024                      ; 2024-04-04
          19 marca 2024                   ; 2024-03-19
          19 березня 2024                 ; 2024-03-19
          19 марта 2024 г.                ; 2024-03-19
          19 de marzo de 2024             ; 2024-03-19
          1er août 2024                   ; 2024-08-01
          2024年3月19日                   ; 2024-03-19
          Published: Feb 24, 2022 - ISW   ; 2022-02-24
          31-MAR-1987 605:12:19           ; 1987-03-31
          2024-03-19T99:99:99             ; 2024-03-19
          2024-03-19T24:30:00Z            ; 2024-03-19
          12 March 2024 5 comments        ; 2024-03-12
          29 February 2024                ; 2024-02-29
          """)
  void aDayAloneIsMidnight(String written, LocalDate expected) {
    ParsedDate date = DateParser.parse(written).orElseThrow();
    assertThat(date).isEqualTo(ParsedDate.ofDay(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "yesterday",
        "3 hours ago",
        "2024",
        "March 2024",
        "2024-03",
        "2024-13-45",
        "2024-02-30",
        "2023-02-29T10:00:00Z",
        "2024-W54-1",
        "2023-366",
        "31 April 2024",
        "32.01.2024",
        "03/04/2024",
        "12 Smarch 2024",
        "1.2.3.2024",
        "12345678",
        "99999999999999999999",
        "+380 44 2024-1",
        "192.168.12.24",
      })
  void whatIsNoDayYieldsNothing(String written) {
    assertThat(DateParser.parse(written)).isEmpty();
  }

  @Test
  void nothingIsNoDate() {
    assertThat(DateParser.parse(null)).isEmpty();
    assertThat(DateParser.parse("x".repeat(1_000) + "2024-03-19")).isEmpty();
  }

  @Test
  void theFirstSoundDateOfATextIsFound() {
    assertThat(DateParser.find("Room 31.31.2024, from 2024-13-01 or 12 March 2024 to 1 May 2024"))
        .contains(ParsedDate.ofDay(LocalDate.of(2024, 3, 12)));
  }

  @Test
  void anyStringIsSurvivedAndWhatIsReadIsADate() {
    RandomText.strings(11, 5_000)
        .forEach(
            raw -> {
              DateParser.parse(raw);
              DateParser.find(raw)
                  .ifPresent(date -> assertThat(date.day().getYear()).isBetween(1000, 9999));
              assertThat(UrlDate.find(raw)).isNotNull();
              assertThat(FileNameDate.find(raw)).isNotNull();
            });
  }
}
