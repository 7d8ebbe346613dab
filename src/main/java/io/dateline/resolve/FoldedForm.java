package io.dateline.resolve;

/**
 * What a block of an index tells of a key's folded form, without the key itself being read: its
 * length in 8 bits, the low 8 bits of its first letter and 16 bits of its hash, before the key's
 * position in 32 bits.
 */
final class FoldedForm {

  private static final int LONGEST = 255;

  static long packed(String folded, long position) {
    int letter = folded.isEmpty() ? 0 : folded.charAt(0) & 0xff;
    int hash = HashDirectory.hash(HashDirectory.utf8(folded)) & 0xffff;
    int form = Math.min(folded.length(), LONGEST) << 24 | letter << 16 | hash;
    return (long) form << Integer.SIZE | position;
  }

  static long position(long packed) {
    return packed & 0xffff_ffffL;
  }

  static int length(long packed) {
    return (int) (packed >>> 56);
  }

  static boolean hasSameFirstLetter(long packed, long other) {
    return ((packed ^ other) >>> 48 & 0xff) == 0;
  }

  /** False where the forms differ; true where they are the same, and rarely else. */
  static boolean maybeSame(long packed, long other) {
    return packed >>> Integer.SIZE == other >>> Integer.SIZE;
  }

  private FoldedForm() {}
}
