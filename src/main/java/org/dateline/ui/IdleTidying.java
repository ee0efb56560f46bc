package org.dateline.ui;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;

/**
 * Tidies memory up while nobody does anything. The collector that takes the least memory fills the
 * heap up to its limit before it looks at what outlived a few searches, and then makes a person
 * wait for it; a moment in which nobody types or points costs nobody anything.
 */
final class IdleTidying implements AutoCloseable {
  /** After so long without a key or a movement of the mouse nobody does anything. */
  static final long IDLE_NANOS = TimeUnit.MILLISECONDS.toNanos(1_000);

  /** It is not tidied up more often, since long work fills it again while nobody looks. */
  static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(8);

  /** So many bytes more than the last time are worth it. */
  static final long GROWTH = 24L << 20;

  private static final long LOOK_MILLIS = 500;

  private final LongSupplier nanos;
  private final LongSupplier used;
  private final Runnable collector;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("tidying").factory());
  private Optional<ScheduledFuture<?>> looking = Optional.empty();
  private volatile long lastInput;
  private long tidied;
  private long left;

  /** With the memory of this program. */
  IdleTidying() {
    this(System::nanoTime, IdleTidying::usedBytes, System::gc);
  }

  /**
   * @param nanos a clock
   * @param used how many bytes are filled that only a whole collection frees
   * @param collector what tidies it up, and returns then
   */
  IdleTidying(LongSupplier nanos, LongSupplier used, Runnable collector) {
    this.nanos = nanos;
    this.used = used;
    this.collector = collector;
    lastInput = nanos.getAsLong();
    tidied = lastInput - PAUSE_NANOS;
  }

  /** What the largest part of the heap holds: all that outlived a few moments. */
  private static long usedBytes() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getUsage)
        .max(Comparator.comparingLong(MemoryUsage::getMax))
        .map(MemoryUsage::getUsed)
        .orElse(0L);
  }

  /** Looks from time to time from now on, unless somebody types or points in the scene. */
  void begin(Scene scene) {
    scene.addEventFilter(InputEvent.ANY, any -> touched());
    looking =
        Optional.of(
            clock.scheduleWithFixedDelay(
                this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS));
  }

  /** Somebody does something. On any thread. */
  void touched() {
    lastInput = nanos.getAsLong();
  }

  /** Tidies up where that is worth it and disturbs nobody. By one thread. */
  void look() {
    long now = nanos.getAsLong();
    if (now - lastInput >= IDLE_NANOS
        && now - tidied >= PAUSE_NANOS
        && used.getAsLong() - left >= GROWTH) {
      collector.run();
      left = used.getAsLong();
      tidied = nanos.getAsLong();
    }
  }

  @Override
  public void close() {
    looking.ifPresent(each -> each.cancel(false));
    clock.shutdown();
  }
}
