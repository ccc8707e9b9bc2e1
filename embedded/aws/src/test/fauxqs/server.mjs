// The emulator on a free port of 127.0.0.1, which is printed. It ends with whoever started it: when
// its standard input closes.
import { buildApp } from "fauxqs";

const app = buildApp({ logger: false, host: "localhost", defaultRegion: "eu-west-1" });
await app.listen({ port: 0, host: "127.0.0.1" });
process.stdin.on("end", () => process.exit(0)).resume();
console.log(app.server.address().port);
