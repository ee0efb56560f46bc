package org.dateline.fetch.poll;

import java.net.URI;
import java.util.Optional;

/**
 * What follows from a poll.
 *
 * @param state what to remember
 * @param moveTo the address to follow from now on, where the source has moved for good
 * @param line one line for the source's log: what came and why it is asked when it is asked
 */
public record PollVerdict(PollState state, Optional<URI> moveTo, String line) {}
