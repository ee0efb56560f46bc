package org.dateline.desk.capture;

import java.util.ArrayList;
import java.util.List;
import org.dateline.model.Anchor;
import org.dateline.model.Annotation;
import org.dateline.model.Revision;
import org.dateline.store.AnchorCarrier;
import org.dateline.text.AnchorVerdict;
import org.dateline.text.Reanchoring;

/** Finds marked words in a changed text: compares the two texts once, then looks for each quote. */
public final class ReanchoringCarrier implements AnchorCarrier {
  @Override
  public List<Anchor> carry(Revision from, Revision to, List<Annotation> annotations) {
    Reanchoring comparison = Reanchoring.between(from.text(), to.text());
    List<Anchor> anchors = new ArrayList<>();
    for (Annotation annotation : annotations) {
      AnchorVerdict verdict = comparison.anchor(annotation.selector());
      anchors.add(
          new Anchor(
              annotation.id(), to.id(), verdict.status(), verdict.place(), verdict.candidates()));
    }
    return anchors;
  }
}
