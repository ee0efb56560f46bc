package org.dateline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class IdleTidyingTest {
  private static final long LIVE = 100L << 20;

  private final AtomicLong now = new AtomicLong();
  private final AtomicLong used = new AtomicLong(LIVE + IdleTidying.GROWTH);
  private final AtomicInteger times = new AtomicInteger();
  private final IdleTidying tidying =
      new IdleTidying(
          now::get,
          used::get,
          () -> {
            used.set(LIVE);
            times.incrementAndGet();
          });

  private int after(long nanos) {
    now.addAndGet(nanos);
    tidying.look();
    return times.get();
  }

  @Test
  void memoryIsTidiedUpOnlyOnceNobodyDoesAnything() {
    assertThat(after(IdleTidying.IDLE_NANOS - 1)).isZero();
    tidying.touched();
    assertThat(after(IdleTidying.IDLE_NANOS - 1)).isZero();
    assertThat(after(1)).isEqualTo(1);
  }

  @Test
  void itIsTidiedUpAgainOnlyWhereItHasGrownSince() {
    assertThat(after(IdleTidying.IDLE_NANOS)).isEqualTo(1);
    used.set(LIVE + IdleTidying.GROWTH - 1);
    assertThat(after(IdleTidying.PAUSE_NANOS)).isEqualTo(1);
    used.set(LIVE + IdleTidying.GROWTH);
    assertThat(after(0)).isEqualTo(2);
  }

  @Test
  void longWorkIsNotHeldUpAgainAndAgain() {
    assertThat(after(IdleTidying.IDLE_NANOS)).isEqualTo(1);
    used.set(LIVE + 2 * IdleTidying.GROWTH);
    assertThat(after(IdleTidying.PAUSE_NANOS - 1)).isEqualTo(1);
    assertThat(after(1)).isEqualTo(2);
  }
}
