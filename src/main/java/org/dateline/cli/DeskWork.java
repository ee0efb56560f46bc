package org.dateline.cli;

import org.dateline.desk.Desk;
import org.dateline.desk.claim.BadClaimException;
import org.dateline.store.EditRefusedException;

/** What a command does with the open workspace; what it throws says what the person may mend. */
@FunctionalInterface
interface DeskWork {
  void on(Desk desk)
      throws CommandFailedException,
          BadLineException,
          BadClaimException,
          EditRefusedException,
          InterruptedException;
}
