package io.posestream.report;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A page as an XML parser reads it, which refuses what is not well-formed. */
record HtmlPage(Document document) {
  static HtmlPage of(String html) throws Exception {
    return new HtmlPage(
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(html))));
  }

  List<Element> all(String element) {
    NodeList found = document.getElementsByTagName(element);
    List<Element> all = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      all.add((Element) found.item(i));
    }
    return all;
  }

  String text() {
    return document.getDocumentElement().getTextContent();
  }

  /** The cells of the first table of that class in the row of that head. */
  List<String> row(String table, String head) {
    for (Element each : all("table")) {
      if (each.getAttribute("class").equals(table)) {
        NodeList rows = each.getElementsByTagName("tr");
        for (int i = 0; i < rows.getLength(); i++) {
          Element row = (Element) rows.item(i);
          NodeList cells = row.getElementsByTagName("td");
          if (row.getElementsByTagName("th").item(0).getTextContent().equals(head)
              && cells.getLength() > 0) {
            List<String> texts = new ArrayList<>();
            for (int k = 0; k < cells.getLength(); k++) {
              texts.add(cells.item(k).getTextContent().strip());
            }
            return texts;
          }
        }
      }
    }
    return List.of();
  }
}
