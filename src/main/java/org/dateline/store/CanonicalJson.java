package org.dateline.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import org.dateline.model.EdtfDate;
import org.dateline.model.FieldValue;
import org.dateline.model.StatedTime;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * The one way in which the change log writes things: a record's components sorted by name, absent
 * ones left out, maps in their own order, times as ISO 8601, no white space. The same thing gives
 * the same characters, so two states can be compared as words and hashed.
 */
final class CanonicalJson {
  private final JsonMapper mapper;

  CanonicalJson() {
    SimpleModule names = new SimpleModule();
    names.addSerializer(
        EdtfDate.class,
        new StdSerializer<EdtfDate>(EdtfDate.class) {
          @Override
          public void serialize(EdtfDate date, JsonGenerator out, SerializationContext context) {
            out.writeString(date.toString());
          }
        });
    names.addDeserializer(
        EdtfDate.class,
        new StdDeserializer<EdtfDate>(EdtfDate.class) {
          @Override
          public EdtfDate deserialize(JsonParser in, DeserializationContext context) {
            String text = in.getString();
            return EdtfDate.parse(text)
                .orElseGet(() ->
                    (EdtfDate) context.handleWeirdStringValue(EdtfDate.class, text, "not a date"));
          }
        });
    names.addSerializer(
        StatedTime.class,
        new StdSerializer<StatedTime>(StatedTime.class) {
          @Override
          public void serialize(StatedTime time, JsonGenerator out, SerializationContext context) {
            out.writeString(time.iso());
          }
        });
    names.addDeserializer(
        StatedTime.class,
        new StdDeserializer<StatedTime>(StatedTime.class) {
          @Override
          public StatedTime deserialize(JsonParser in, DeserializationContext context) {
            String text = in.getString();
            Optional<StatedTime> time = StatedTime.parse(text);
            return time.orElseGet(() ->
                (StatedTime) context.handleWeirdStringValue(StatedTime.class, text, "not a time"));
          }
        });
    mapper =
        JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .changeDefaultPropertyInclusion(
                inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .addMixIn(FieldValue.class, TypedFieldValue.class)
            .addModule(names)
            .build();
  }

  String write(Object value) {
    return mapper.writeValueAsString(value);
  }

  /**
   * @throws tools.jackson.core.JacksonException where the words are no such thing
   */
  <T> T read(String json, Class<T> type) {
    return mapper.readValue(json, type);
  }

  /**
   * @throws tools.jackson.core.JacksonException where the words are no such thing
   */
  <T> T read(String json, TypeReference<T> type) {
    return mapper.readValue(json, type);
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "valueKind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = FieldValue.RegionValue.class, name = "region"),
    @JsonSubTypes.Type(value = FieldValue.EntityValue.class, name = "entity"),
    @JsonSubTypes.Type(value = FieldValue.TextValue.class, name = "text"),
    @JsonSubTypes.Type(value = FieldValue.NumberValue.class, name = "number"),
    @JsonSubTypes.Type(value = FieldValue.DateValue.class, name = "date"),
    @JsonSubTypes.Type(value = FieldValue.ChoiceValue.class, name = "choice"),
    @JsonSubTypes.Type(value = FieldValue.LinkValue.class, name = "link")
  })
  private interface TypedFieldValue {}
}
