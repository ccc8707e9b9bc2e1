package tomodachi.cli.internal.describe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import tomodachi.transport.Described;
import tomodachi.transport.Described.Fact;

/// Handlers of services as people and as scripts get them.
class DescribedServicesTest {

  private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

  private static final DescribedService ORDERS =
      new DescribedService(
          "orders",
          List.of(
              new Described.Handler(
                  "cleanUp",
                  "@Schedule(\"30 2 * * *\")",
                  List.of(
                      new Fact.Text("zone", "Europe/Stockholm"),
                      new Fact.Times(
                          "next runs",
                          List.of(
                              LocalDateTime.parse("2026-10-24T02:30").atZone(STOCKHOLM),
                              LocalDateTime.parse("2026-10-26T02:30:00.5").atZone(STOCKHOLM))))),
              new Described.Handler("paid", "@Amqp(\"order.paid\")", List.of())));

  private static final DescribedService BILLING =
      new DescribedService(
          "billing",
          List.of(
              new Described.Handler(
                  "bill",
                  "@Schedule(\"0 0 1 1 * 2000\")",
                  List.of(
                      new Fact.Texts("queues", List.of("bills", "bills.parked")),
                      new Fact.Times("next runs", List.of())))));

  @Test
  void peopleGetColumns() {
    assertThat(new HandlerText(List.of(ORDERS, BILLING)).text())
        .isEqualTo(
            """
            orders
              cleanUp  @Schedule("30 2 * * *")
                zone       Europe/Stockholm
                next runs  Sat 2026-10-24 02:30:00 +02:00
                           Mon 2026-10-26 02:30:00.500 +01:00
              paid  @Amqp("order.paid")

            billing
              bill  @Schedule("0 0 1 1 * 2000")
                queues     bills
                           bills.parked
                next runs  none
            """);
  }

  @Test
  void scriptsGetJson() {
    assertThat(new HandlerJson(List.of(ORDERS, BILLING)).text())
        .isEqualTo(
            """
            {
              "services": [
                {
                  "service": "orders",
                  "handlers": [
                    {
                      "handler": "cleanUp",
                      "trigger": "@Schedule(\\"30 2 * * *\\")",
                      "zone": "Europe/Stockholm",
                      "next_runs": [
                        "2026-10-24T02:30:00+02:00",
                        "2026-10-26T02:30:00.5+01:00"
                      ]
                    },
                    {
                      "handler": "paid",
                      "trigger": "@Amqp(\\"order.paid\\")"
                    }
                  ]
                },
                {
                  "service": "billing",
                  "handlers": [
                    {
                      "handler": "bill",
                      "trigger": "@Schedule(\\"0 0 1 1 * 2000\\")",
                      "queues": [
                        "bills",
                        "bills.parked"
                      ],
                      "next_runs": []
                    }
                  ]
                }
              ]
            }
            """);
  }
}
