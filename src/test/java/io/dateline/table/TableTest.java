package io.dateline.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.Test;

class TableTest {

  @Test
  void aColumnsDescriptionBecomesItsComment() {
    StructField field = WeeklyMentions.SCHEMA.apply("story_share");

    assertThat(field.getComment().get()).startsWith("story_count / week_story_count");
    assertThat(field.nullable()).isTrue();
  }

  @Test
  void columnsOfAnotherTableKeepTypeAndDescription() {
    assertThat(Rejects.TABLE.column("url")).isEqualTo(RawArticles.TABLE.column("url"));
  }

  @Test
  void aColumnDeclaredTwiceIsRefused() {
    Table.Builder table =
        Table.named("t")
            .column("a", DataTypes.LongType, "One.")
            .column("a", DataTypes.LongType, "Again.");

    assertThatThrownBy(table::build).hasMessage("t declares column a twice");
  }

  @Test
  void aKeyThatIsNoColumnIsRefused() {
    Table.Builder table = Table.named("t").column("a", DataTypes.LongType, "One.").key("b");

    assertThatThrownBy(table::build).hasMessage("t has no column b for its key");
  }

  @Test
  void aColumnWithoutADescriptionIsRefused() {
    Table.Builder table = Table.named("t");

    assertThatThrownBy(() -> table.column("a", DataTypes.LongType, " "))
        .hasMessage("column a has no description");
  }

  @Test
  void everyPublishedTableIsKeyedAndDescribed() {
    assertThat(PublishedTables.ALL)
        .allSatisfy(
            table -> {
              assertThat(table.key()).isNotEmpty();
              assertThat(table.rowPer()).isNotBlank();
              assertThat(table.name()).matches("[a-z_]+");
              assertThat(table.columns())
                  .allSatisfy(column -> assertThat(column.name()).matches("[a-z_0-9]+"));
            });
  }
}
