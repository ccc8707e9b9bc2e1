package tomodachi.cli.internal.describe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import tomodachi.cli.internal.terminal.Palette;
import tomodachi.launch.OptionInForce;
import tomodachi.launch.OptionInForce.Layer;
import tomodachi.launch.ServiceFacts;
import tomodachi.launch.ServiceFacts.LifecycleMethod;
import tomodachi.transport.Described;
import tomodachi.transport.Described.Fact;

/// Services as people and as scripts get them.
class DescribedServicesTest {

  private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

  private static final DescribedPart SCHEDULE =
      new DescribedPart(
          "schedule",
          List.of(),
          List.of(
              new Described.Handler(
                  "cleanUp",
                  "@Schedule(\"30 2 * * *\")",
                  "Orders.java:7",
                  List.of(
                      new Fact.Text("zone", "Europe/Stockholm"),
                      new Fact.Times(
                          "next runs",
                          List.of(
                              LocalDateTime.parse("2026-10-24T02:30").atZone(STOCKHOLM),
                              LocalDateTime.parse("2026-10-26T02:30:00.5").atZone(STOCKHOLM)))))));

  private static final DescribedPart AMQP =
      new DescribedPart(
          "amqp",
          List.of(new Fact.Text("broker", "127.0.0.1:5672"), new Fact.Flag("embedded", true)),
          List.of(
              new Described.Handler(
                  "paid",
                  "@Amqp(\"order.paid\")",
                  List.of(
                      new Fact.Texts("bindings", List.of("a=1", "b=2")),
                      new Fact.Texts("headers", List.of()),
                      new Fact.Count("prefetch", 100)))));

  private static final DescribedService ORDERS =
      new DescribedService(
          "orders",
          "0b6f",
          new ServiceFacts(
              String.class,
              "Orders.java",
              true,
              List.of(new LifecycleMethod("@StartService", "connect", "Orders.java:3")),
              List.of(
                  new OptionInForce("amqp.host", "none", Layer.DEFAULT, ""),
                  new OptionInForce("amqp.password", "***", Layer.ENVIRONMENT, "TOMODACHI_P"),
                  new OptionInForce("amqp.qos", "5", Layer.FILE, "a.json"))),
          List.of(SCHEDULE, AMQP));

  private static final DescribedService BARE =
      new DescribedService(
          "bare",
          "fixed-1",
          new ServiceFacts(Integer.class, "Bare.java", false, List.of(), List.of()),
          List.of());

  @Test
  void peopleGetColumns() {
    assertThat(new ServiceText(List.of(ORDERS, BARE), false, Page.ENDLESS).text())
        .isEqualTo(
            """
            orders
              class  java.lang.String (Orders.java)
              uuid   made up for each run

              schedule
                cleanUp  @Schedule("30 2 * * *")  Orders.java:7
                  zone       Europe/Stockholm
                  next runs  Sat 2026-10-24 02:30:00 +02:00
                             Mon 2026-10-26 02:30:00.500 +01:00

              amqp
                broker    127.0.0.1:5672
                embedded  yes
                paid  @Amqp("order.paid")
                  bindings  a=1
                            b=2
                  headers   none
                  prefetch  100

              lifecycle
                @StartService  connect  Orders.java:3

              options  (1 with their default: --all-options)
                amqp.password  ***  environment TOMODACHI_P
                amqp.qos       5    file a.json

            bare
              class  java.lang.Integer (Bare.java)
              uuid   fixed-1
            """);
  }

  @Test
  void whoAsksGetsOptionsThatAreDefaultsToo() {
    assertThat(new ServiceText(List.of(ORDERS), true, Page.ENDLESS).text())
        .contains("  options\n    amqp.host      none  default\n");
  }

  @Test
  void aNarrowTerminalGetsShortLines() {
    var page = new Page(Palette.PLAIN, 40);

    assertThat(new ServiceText(List.of(ORDERS), false, page).text())
        .contains("    amqp.password  ***  environment\n                        TOMODACHI_P\n");
  }

  @Test
  void coloursChangeNoLetter() {
    var coloured = new Page(Palette.COLOURED, Integer.MAX_VALUE);
    var text = new ServiceText(List.of(ORDERS), false, coloured).text();

    assertThat(text).contains("\u001b[1morders\u001b[0m");
    assertThat(text.replaceAll("\u001b\\[[0-9;]*m", ""))
        .isEqualTo(new ServiceText(List.of(ORDERS), false, Page.ENDLESS).text());
  }

  @Test
  void scriptsGetJson() {
    assertThat(new ServiceJson(List.of(ORDERS, BARE)).text())
        .isEqualTo(
            """
            {
              "services": [
                {
                  "service": "orders",
                  "class": "java.lang.String",
                  "file": "Orders.java",
                  "uuid_is_fixed": false,
                  "transports": [
                    {
                      "transport": "schedule"
                    },
                    {
                      "transport": "amqp",
                      "broker": "127.0.0.1:5672",
                      "embedded": true
                    }
                  ],
                  "handlers": [
                    {
                      "handler": "cleanUp",
                      "transport": "schedule",
                      "trigger": "@Schedule(\\"30 2 * * *\\")",
                      "declared_at": "Orders.java:7",
                      "zone": "Europe/Stockholm",
                      "next_runs": [
                        "2026-10-24T02:30:00+02:00",
                        "2026-10-26T02:30:00.5+01:00"
                      ]
                    },
                    {
                      "handler": "paid",
                      "transport": "amqp",
                      "trigger": "@Amqp(\\"order.paid\\")",
                      "declared_at": "",
                      "bindings": [
                        "a=1",
                        "b=2"
                      ],
                      "headers": [],
                      "prefetch": 100
                    }
                  ],
                  "lifecycle": [
                    {
                      "method": "connect",
                      "annotation": "@StartService",
                      "declared_at": "Orders.java:3"
                    }
                  ],
                  "options": [
                    {
                      "option": "amqp.host",
                      "value": "none",
                      "source": "default"
                    },
                    {
                      "option": "amqp.password",
                      "value": "***",
                      "source": "environment",
                      "place": "TOMODACHI_P"
                    },
                    {
                      "option": "amqp.qos",
                      "value": "5",
                      "source": "file",
                      "place": "a.json"
                    }
                  ]
                },
                {
                  "service": "bare",
                  "class": "java.lang.Integer",
                  "file": "Bare.java",
                  "uuid_is_fixed": true,
                  "uuid": "fixed-1",
                  "transports": [],
                  "handlers": [],
                  "lifecycle": [],
                  "options": []
                }
              ]
            }
            """);
  }
}
