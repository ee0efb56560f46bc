package org.dateline.fetch;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Collects a body up to a limit and hangs up at the first byte beyond it. */
final class BoundedBody implements BodySubscriber<BoundedBody.Received> {
  /**
   * What came.
   *
   * @param bytes the body, up to the limit
   * @param tooLong whether there was more
   */
  record Received(Payload bytes, boolean tooLong) {}

  private final long limit;
  private final ByteArrayOutputStream collected = new ByteArrayOutputStream();
  private final CompletableFuture<Received> done = new CompletableFuture<>();
  private Flow.@Nullable Subscription subscription;

  /**
   * @param limit in bytes
   */
  BoundedBody(long limit) {
    this.limit = limit;
  }

  @Override
  public CompletionStage<Received> getBody() {
    return done;
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
    given.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      if (done.isDone()) {
        return;
      }
      byte[] bytes = new byte[(int) Math.min(buffer.remaining(), limit - collected.size())];
      buffer.get(bytes);
      collected.writeBytes(bytes);
      if (buffer.hasRemaining()) {
        if (subscription != null) {
          subscription.cancel();
        }
        done.complete(new Received(Payload.of(collected.toByteArray()), true));
      }
    }
  }

  @Override
  public void onError(Throwable failure) {
    done.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    done.complete(new Received(Payload.of(collected.toByteArray()), false));
  }
}
