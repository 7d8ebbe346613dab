package io.dateline.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An XML file, written element by element, each on a line of its own. UTF-8; characters that XML
 * 1.0 forbids become U+FFFD.
 */
final class Markup {

  private final Writer text;
  private final XMLStreamWriter xml;
  private int depth;

  Markup(OutputStream out) throws IOException {
    // A plain writer: the JDK's StAX splits surrogate pairs where it encodes by itself.
    text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /**
   * Opens an element. Attributes are names and values by turns; one whose value is null is none.
   */
  Markup open(String name, Object... attributes) throws IOException {
    try {
      newLine();
      xml.writeStartElement(name);
      write(attributes);
      depth++;
      return this;
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** An element without content. */
  Markup empty(String name, Object... attributes) throws IOException {
    try {
      newLine();
      xml.writeEmptyElement(name);
      write(attributes);
      return this;
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** An element that holds text; none where the value is null. */
  Markup text(String name, Object value, Object... attributes) throws IOException {
    if (value == null) {
      return this;
    }
    try {
      newLine();
      xml.writeStartElement(name);
      write(attributes);
      xml.writeCharacters(legal(value.toString()));
      xml.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** Closes the element that was opened last. */
  Markup close() throws IOException {
    try {
      depth--;
      newLine();
      xml.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** Ends the document; the stream stays open. */
  void end() throws IOException {
    try {
      xml.writeCharacters("\n");
      xml.writeEndDocument();
      xml.flush();
      text.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void newLine() throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  private void write(Object... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      if (attributes[i + 1] != null) {
        xml.writeAttribute((String) attributes[i], legal(attributes[i + 1].toString()));
      }
    }
  }

  /** The text without what production [2] Char of XML 1.0 leaves out. */
  static String legal(String value) {
    return value
        .codePoints()
        .map(c -> isLegal(c) ? c : 0xFFFD)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isLegal(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || c >= 0x20 && c <= 0xD7FF
        || c >= 0xE000 && c <= 0xFFFD
        || c >= 0x10000;
  }
}
