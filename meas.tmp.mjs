// app/features/matching/engine/assign/shortlists.ts
var FIRST_ROOM = 24;
function emptyShortlists(lists, first) {
  return {
    columns: new Int32Array(lists * first),
    gains: new Int32Array(lists * first),
    nets: new Float64Array(lists * first),
    start: Int32Array.from({ length: lists }, (_, list) => list * first),
    length: new Int32Array(lists),
    room: new Int32Array(lists).fill(first),
    bound: new Float64Array(lists).fill(Number.POSITIVE_INFINITY),
    edition: new Int32Array(lists),
    end: lists * first
  };
}
function ask(shortlists, { source }, list, price, least) {
  const want = shortlists.room[list];
  const above = knownLeast(shortlists, list, price, least);
  const count = source.best(list, want, price, above);
  const { columns, gains, nets } = source.found;
  const start = shortlists.start[list];
  for (let at = 0; at < count; at++) {
    shortlists.columns[start + at] = columns[at];
    shortlists.gains[start + at] = gains[at];
    shortlists.nets[start + at] = nets[at];
  }
  shortlists.length[list] = count;
  shortlists.edition[list]++;
  shortlists.bound[list] = count < want ? above : nets[count - 1];
}
function knownLeast(shortlists, list, price, least) {
  const length = shortlists.length[list];
  if (length < shortlists.room[list]) return least;
  let worst = Number.POSITIVE_INFINITY;
  for (let at = shortlists.start[list], end = at + length; at < end; at++) {
    worst = Math.min(worst, shortlists.gains[at] - price[shortlists.columns[at]]);
  }
  return Math.max(least, worst - 1);
}
function widen(shortlists, list) {
  const room = 4 * shortlists.room[list];
  if (shortlists.end + room > shortlists.columns.length) enlarge(shortlists, room);
  shortlists.start[list] = shortlists.end;
  shortlists.room[list] = room;
  shortlists.length[list] = 0;
  shortlists.end += room;
}
function enlarge(shortlists, room) {
  const size = Math.max(2 * shortlists.columns.length, shortlists.end + room);
  const columns = new Int32Array(size);
  const gains = new Int32Array(size);
  const nets = new Float64Array(size);
  columns.set(shortlists.columns);
  gains.set(shortlists.gains);
  nets.set(shortlists.nets);
  Object.assign(shortlists, { columns, gains, nets });
}

// app/features/matching/engine/assign/state.ts
var NOBODY = -1;
function startState(problem, tick, firstRoom = FIRST_ROOM) {
  const firstUnit = new Int32Array(problem.columns + 1);
  for (let column = 0; column < problem.columns; column++) {
    firstUnit[column + 1] = firstUnit[column] + problem.capacity[column];
  }
  const state = {
    problem,
    shortlists: emptyShortlists(problem.lists, firstRoom),
    least: problem.everyRow ? Number.NEGATIVE_INFINITY : 0,
    columnOf: new Int32Array(problem.rows).fill(NOBODY),
    gainOf: new Int32Array(problem.rows),
    utility: new Float64Array(problem.rows),
    price: new Float64Array(problem.columns),
    firstUnit,
    holder: new Int32Array(firstUnit[problem.columns]).fill(NOBODY),
    used: new Int32Array(problem.columns)
  };
  for (let list = 0; list < problem.lists; list++) {
    ask(state.shortlists, problem, list, state.price, state.least);
    if ((list & 1023) === 0) tick(list);
  }
  return state;
}
function unitHeldBy({ firstUnit, holder }, row, column) {
  let unit = firstUnit[column];
  while (holder[unit] !== row) unit++;
  return unit;
}

// app/features/matching/engine/assign/bidding.ts
function bid(state, mostBidsPerRow = 12) {
  const { problem, columnOf, gainOf, price, firstUnit, holder, used } = state;
  const { listOf, rows } = problem;
  const offer = new Float64Array(holder.length);
  const waiting = new Int32Array(rows);
  const left = new Int32Array(rows);
  let leftCount = 0;
  let bids = mostBidsPerRow * rows;
  let size = rows;
  for (let row = 0; row < rows; row++) waiting[row] = rows - 1 - row;
  while (size > 0) {
    const row = waiting[--size];
    const { column, gain, best, second } = twoBest(state, listOf[row]);
    if (column === NOBODY) continue;
    const first = firstUnit[column];
    const end = firstUnit[column + 1];
    const unit = lowest(offer, first, end);
    const previous = holder[unit];
    if (second === Number.NEGATIVE_INFINITY || previous !== NOBODY && (best === second || bids <= 0)) {
      left[leftCount++] = row;
      continue;
    }
    bids--;
    offer[unit] = price[column] + best - second;
    price[column] = offer[lowest(offer, first, end)];
    holder[unit] = row;
    columnOf[row] = column;
    gainOf[row] = gain;
    if (previous === NOBODY) used[column]++;
    else {
      columnOf[previous] = NOBODY;
      gainOf[previous] = 0;
      waiting[size++] = previous;
    }
  }
  for (let row = 0; row < rows; row++) {
    const column = columnOf[row];
    if (column !== NOBODY) state.utility[row] = gainOf[row] - price[column];
  }
  return left.slice(0, leftCount);
}
var answer = { column: NOBODY, gain: 0, best: 0, second: 0 };
function twoBest(state, list) {
  const { shortlists, price, problem, least } = state;
  for (let fresh = false; ; fresh = true) {
    const { columns, gains, nets, bound } = shortlists;
    answer.column = NOBODY;
    let best = least;
    let second = least;
    for (let at = shortlists.start[list], end = at + shortlists.length[list]; at < end; at++) {
      if (nets[at] <= second) break;
      const net = gains[at] - price[columns[at]];
      if (net > best) {
        second = best;
        best = net;
        answer.column = columns[at];
        answer.gain = gains[at];
      } else if (net > second) second = net;
    }
    answer.best = best;
    answer.second = second;
    if (fresh || second >= bound[list]) return answer;
    ask(shortlists, problem, list, price, least);
  }
}
function lowest(offer, first, end) {
  let unit = first;
  for (let next = first + 1; next < end; next++) if (offer[next] < offer[unit]) unit = next;
  return unit;
}

// app/features/matching/engine/assign/heap.ts
function emptyHeap(room = 1024) {
  return { keys: new Float64Array(room), values: new Int32Array(room), size: 0 };
}
function push(heap, key, value) {
  if (heap.size === heap.keys.length) enlarge2(heap);
  const { keys, values } = heap;
  let at = heap.size++;
  while (at > 0) {
    const parent = at - 1 >> 1;
    if (keys[parent] <= key) break;
    keys[at] = keys[parent];
    values[at] = values[parent];
    at = parent;
  }
  keys[at] = key;
  values[at] = value;
}
function pop(heap) {
  const { keys, values } = heap;
  const top = values[0];
  const size = --heap.size;
  const key = keys[size];
  const value = values[size];
  let at = 0;
  for (; ; ) {
    let child = 2 * at + 1;
    if (child >= size) break;
    if (child + 1 < size && keys[child + 1] < keys[child]) child++;
    if (keys[child] >= key) break;
    keys[at] = keys[child];
    values[at] = values[child];
    at = child;
  }
  keys[at] = key;
  values[at] = value;
  return top;
}
function enlarge2(heap) {
  const keys = new Float64Array(2 * heap.keys.length);
  const values = new Int32Array(2 * heap.values.length);
  keys.set(heap.keys);
  values.set(heap.values);
  heap.keys = keys;
  heap.values = values;
}

// app/features/matching/engine/assign/paths.ts
function startSearch({ problem: { rows, columns, lists } }) {
  return {
    heap: emptyHeap(),
    distance: new Float64Array(columns),
    reachedFrom: new Int32Array(columns),
    reachedGain: new Int32Array(columns),
    seen: new Int32Array(columns),
    settled: new Int32Array(columns),
    rowDistance: new Float64Array(rows),
    cursor: new Int32Array(rows),
    edition: new Int32Array(rows),
    asked: new Int32Array(lists),
    reachedRows: new Int32Array(rows),
    settledColumns: new Int32Array(columns),
    rowCount: 0,
    columnCount: 0,
    number: 0,
    shortest: 0,
    endRow: NOBODY,
    endColumn: NOBODY
  };
}
function place(state, search, row) {
  search.number++;
  search.rowCount = 0;
  search.columnCount = 0;
  search.heap.size = 0;
  search.shortest = Number.POSITIVE_INFINITY;
  state.utility[row] = bestNet(state, search, row);
  reachRow(state, search, row, 0);
  explore(state, search);
  if (search.shortest === Number.POSITIVE_INFINITY) throw new Error("a row that has to get a unit cannot");
  raisePrices(state, search);
  moveAlong(state, search, row);
}
function explore(state, search) {
  const { heap, distance, settled, settledColumns } = search;
  const { firstUnit, holder } = state;
  while (heap.size > 0 && heap.keys[0] < search.shortest) {
    const key = heap.keys[0];
    const next = pop(heap);
    if (next < 0) readOn(state, search, ~next, key);
    else if (settled[next] !== search.number) {
      settled[next] = search.number;
      settledColumns[search.columnCount++] = next;
      const end = firstUnit[next + 1];
      for (let unit = firstUnit[next]; unit < end; unit++) reachRow(state, search, holder[unit], distance[next]);
    }
  }
}
function bestNet({ problem, shortlists, price, least }, search, row) {
  const list = problem.listOf[row];
  for (let fresh = false; ; fresh = true) {
    let best = least;
    for (let at = shortlists.start[list], end = at + shortlists.length[list]; at < end; at++) {
      if (shortlists.nets[at] <= best) break;
      best = Math.max(best, shortlists.gains[at] - price[shortlists.columns[at]]);
    }
    if (fresh || best >= shortlists.bound[list]) return best;
    ask(shortlists, problem, list, price, least);
    search.asked[list] = search.number;
  }
}
function reachRow(state, search, row, from) {
  search.reachedRows[search.rowCount++] = row;
  search.rowDistance[row] = from;
  search.cursor[row] = 0;
  const without = from + state.utility[row] - state.least;
  if (without < search.shortest) {
    search.shortest = without;
    search.endRow = row;
    search.endColumn = NOBODY;
  }
  readOn(state, search, row, from);
}
function readOn(state, search, row, key) {
  const { shortlists, price, problem } = state;
  const { heap } = search;
  const list = problem.listOf[row];
  const base = search.rowDistance[row] + state.utility[row];
  let start = shortlists.start[list];
  let length = shortlists.length[list];
  if (search.edition[row] !== shortlists.edition[list]) search.cursor[row] = 0;
  for (let at = search.cursor[row]; ; at++) {
    const best = at < length ? shortlists.nets[start + at] : shortlists.bound[list];
    if (best <= state.least) return;
    const nearest = Math.max(key, base - best);
    if (nearest >= search.shortest) return;
    if (at === length && nearest > key && heap.size > 0 && nearest > heap.keys[0]) {
      search.cursor[row] = at;
      search.edition[row] = shortlists.edition[list];
      push(heap, nearest, ~row);
      return;
    }
    if (at === length) {
      if (search.asked[list] === search.number) widen(shortlists, list);
      ask(shortlists, problem, list, price, state.least);
      search.asked[list] = search.number;
      start = shortlists.start[list];
      length = shortlists.length[list];
      at = -1;
      continue;
    }
    const column = shortlists.columns[start + at];
    const gain = shortlists.gains[start + at];
    reachColumn(state, search, row, column, gain, base - gain + price[column]);
  }
}
function reachColumn(state, search, row, column, gain, distance) {
  if (distance >= search.shortest || search.settled[column] === search.number) return;
  if (search.seen[column] === search.number && distance >= search.distance[column]) return;
  search.seen[column] = search.number;
  search.distance[column] = distance;
  search.reachedFrom[column] = row;
  search.reachedGain[column] = gain;
  if (state.used[column] < state.problem.capacity[column]) {
    search.shortest = distance;
    search.endRow = row;
    search.endColumn = column;
  } else push(search.heap, distance, column);
}
function raisePrices({ price, utility }, search) {
  const { shortest, settledColumns, distance, reachedRows, rowDistance } = search;
  for (let at = 0; at < search.columnCount; at++) {
    const column = settledColumns[at];
    price[column] += shortest - distance[column];
  }
  for (let at = 0; at < search.rowCount; at++) {
    const row = reachedRows[at];
    utility[row] -= shortest - rowDistance[row];
  }
}
function moveAlong(state, search, start) {
  const { columnOf, gainOf, holder, used, firstUnit } = state;
  let column = search.endColumn;
  let unit;
  if (column === NOBODY) {
    if (search.endRow === start) return;
    column = columnOf[search.endRow];
    unit = unitHeldBy(state, search.endRow, column);
    columnOf[search.endRow] = NOBODY;
    gainOf[search.endRow] = 0;
  } else {
    unit = firstUnit[column];
    while (holder[unit] !== NOBODY) unit++;
    used[column]++;
  }
  for (; ; ) {
    const row = search.reachedFrom[column];
    const previous = columnOf[row];
    const freed = row === start ? NOBODY : unitHeldBy(state, row, previous);
    holder[unit] = row;
    columnOf[row] = column;
    gainOf[row] = search.reachedGain[column];
    if (row === start) return;
    column = previous;
    unit = freed;
  }
}

// app/features/matching/engine/assign/assign.ts
function assign(problem, progress = () => {
}, firstRoom) {
  const state = startState(problem, (list) => progress("candidates", list / problem.lists), firstRoom);
  progress("assigning", 0);
  const left = bid(state);
  const search = startSearch(state);
  left.forEach((row, at) => {
    place(state, search, row);
    if ((at & 63) === 0) progress("assigning", at / left.length);
  });
  return state;
}

// app/features/matching/engine/assign/best-few.ts
function bestFew() {
  return {
    columns: new Int32Array(64),
    gains: new Int32Array(64),
    nets: new Float64Array(64),
    size: 0,
    want: 0,
    above: 0
  };
}
function startFew(few, want, above) {
  few.size = 0;
  few.want = want;
  few.above = above;
  if (want > few.columns.length) {
    few.columns = new Int32Array(2 * want);
    few.gains = new Int32Array(2 * want);
    few.nets = new Float64Array(2 * want);
  }
}
function enter(few, column, gain, net) {
  const { columns, gains, nets, want } = few;
  if (few.size < want) {
    let at = few.size++;
    while (at > 0) {
      const parent = at - 1 >> 1;
      if (nets[parent] <= net) break;
      nets[at] = nets[parent];
      columns[at] = columns[parent];
      gains[at] = gains[parent];
      at = parent;
    }
    nets[at] = net;
    columns[at] = column;
    gains[at] = gain;
  } else sink(few, want, column, gain, net);
  if (few.size === want) few.above = nets[0];
}
function sink({ columns, gains, nets }, size, column, gain, net) {
  let at = 0;
  for (; ; ) {
    let child = 2 * at + 1;
    if (child >= size) break;
    if (child + 1 < size && nets[child + 1] < nets[child]) child++;
    if (nets[child] >= net) break;
    nets[at] = nets[child];
    columns[at] = columns[child];
    gains[at] = gains[child];
    at = child;
  }
  nets[at] = net;
  columns[at] = column;
  gains[at] = gain;
}
function finishFew(few) {
  const { columns, gains, nets } = few;
  for (let last = few.size - 1; last > 0; last--) {
    const column = columns[last];
    const gain = gains[last];
    const net = nets[last];
    columns[last] = columns[0];
    gains[last] = gains[0];
    nets[last] = nets[0];
    sink(few, last, column, gain, net);
  }
  return few.size;
}

// app/features/matching/engine/assign/matrix-source.ts
function matrixSource(matrix, columns) {
  const few = bestFew();
  return {
    found: few,
    best(list, want, price, above) {
      startFew(few, want, above);
      for (let column = 0, at = list * columns; column < columns; column++, at++) {
        const gain = matrix[at];
        const net = gain - price[column];
        if (net > few.above && gain > 0) enter(few, column, gain, net);
      }
      return finishFew(few);
    }
  };
}

// app/features/matching/engine/assign/solve-matrix.ts
var countUp = (length) => Int32Array.from({ length }, (_, at) => at);
function solveMatrix(matrix) {
  if (matrix.rows > matrix.columns) {
    const turned = solveMatrix(turn(matrix));
    const columnOf = new Int32Array(matrix.rows).fill(-1);
    turned.columnOf.forEach((row, column) => {
      if (row >= 0) columnOf[row] = column;
    });
    return { ...turned, columnOf };
  }
  const { rows, columns, gains } = matrix;
  const state = assign({
    rows,
    columns,
    capacity: new Int32Array(columns).fill(1),
    listOf: countUp(rows),
    lists: rows,
    source: matrixSource(gains, columns),
    everyRow: false
  });
  const total = state.columnOf.reduce((sum2, column, row) => column < 0 ? sum2 : sum2 + state.gainOf[row], 0);
  const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);
  return { columnOf: state.columnOf, total, bound: sum(state.utility) + sum(state.price) };
}
var BLOCK = 64;
function turn({ rows, columns, gains }) {
  const turned = new Int32Array(gains.length);
  for (let top = 0; top < rows; top += BLOCK) {
    for (let left = 0; left < columns; left += BLOCK) {
      for (let row = top, lastRow = Math.min(top + BLOCK, rows); row < lastRow; row++) {
        for (let column = left, last = Math.min(left + BLOCK, columns); column < last; column++) {
          turned[column * rows + row] = gains[row * columns + column];
        }
      }
    }
  }
  return { rows: columns, columns: rows, gains: turned };
}

// db/vocabulary.ts
var LANGUAGES = [
  "da",
  "en",
  "de",
  "sv",
  "nb",
  "ar",
  "kmr",
  "ckb",
  "fa",
  "prs",
  "ps",
  "so",
  "ti",
  "am",
  "uk",
  "ru",
  "tr",
  "fr",
  "es",
  "pl",
  "ro",
  "ur",
  "bn",
  "ta",
  "my",
  "sw",
  "ln",
  "vi",
  "zh",
  "th",
  "bs",
  "sq",
  "ne"
];
var INTERESTS = [
  "cooking",
  "baking",
  "sewing",
  "knitting",
  "handicraft",
  "woodwork",
  "bike-repair",
  "cycling",
  "walking",
  "running",
  "swimming",
  "football",
  "ball-games",
  "dance",
  "yoga",
  "gym",
  "fishing",
  "nature",
  "gardening",
  "animals",
  "music",
  "singing",
  "film",
  "reading",
  "writing",
  "photography",
  "art",
  "theatre",
  "museums",
  "history",
  "society",
  "computers",
  "gaming",
  "board-games",
  "chess",
  "cars",
  "technology",
  "children-play",
  "parenting",
  "school-help",
  "job-search",
  "own-business",
  "volunteering",
  "cafe",
  "travel"
];
var DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
var DAY_PARTS = ["morning", "afternoon", "evening"];
var SLOTS = DAYS.flatMap((day) => DAY_PARTS.map((part) => `${day}-${part}`));
var OUTCOMES = ["a", "b", "c", "d", "e", "f", "g", "h"];
var HOUSEHOLDS = ["family", "couple", "woman", "man", "adults"];

// app/features/matching/engine/masks.ts
var LOW_INTERESTS = 24;
var INTEREST_BIT = new Map(INTERESTS.map((interest, bit) => [interest, bit]));
var SLOT_BIT = new Map(SLOTS.map((slot, bit) => [slot, bit]));
var OUTCOME_BIT = new Map(OUTCOMES.map((outcome, bit) => [outcome, bit]));
function slotMask(times) {
  let mask = 0;
  for (const slot of times) mask |= 1 << SLOT_BIT.get(slot);
  return mask;
}
function outcomeMask(purposes) {
  let mask = 0;
  for (const outcome of purposes) mask |= 1 << OUTCOME_BIT.get(outcome);
  return mask;
}
function interestMask(interests) {
  const mask = { low: 0, high: 0 };
  for (const interest of interests) {
    const bit = INTEREST_BIT.get(interest);
    if (bit < LOW_INTERESTS) mask.low |= 1 << bit;
    else mask.high |= 1 << bit - LOW_INTERESTS;
  }
  return mask;
}
function countBits(mask) {
  let rest = mask - (mask >>> 1 & 1431655765);
  rest = (rest & 858993459) + (rest >>> 2 & 858993459);
  return (rest + (rest >>> 4) & 252645135) * 16843009 >>> 24;
}

// app/features/matching/engine/rarity.ts
function interestRarity(pool) {
  const having = INTERESTS.map(() => 0);
  let people = 0;
  for (const person of pool) {
    people += 1;
    const mask = interestMask(person.interests);
    for (let bit = 0; bit < INTERESTS.length; bit++) {
      const set = bit < LOW_INTERESTS ? mask.low >>> bit : mask.high >>> bit - LOW_INTERESTS;
      having[bit] += set & 1;
    }
  }
  return { people, having };
}
var TABLES = /* @__PURE__ */ new WeakMap();
function rarityTable(rarity) {
  const known = TABLES.get(rarity);
  if (known) return known;
  const table = new Float64Array(6 * 256);
  for (let byte = 0; byte < 6; byte++) {
    for (let bits = 1; bits < 256; bits++) {
      const top = 31 - Math.clz32(bits);
      table[byte * 256 + bits] = table[byte * 256 + (bits ^ 1 << top)] + squaredWeight(rarity, byte * 8 + top);
    }
  }
  TABLES.set(rarity, table);
  return table;
}
function squaredWeight(rarity, bit) {
  const weight = Math.log(1 + rarity.people / Math.max(1, rarity.having[bit] ?? 0));
  return weight * weight;
}
function maskWeight(table, low, high) {
  return table[low & 255] + table[256 + (low >>> 8 & 255)] + table[512 + (low >>> 16 & 255)] + table[768 + (high & 255)] + table[1024 + (high >>> 8 & 255)] + table[1280 + (high >>> 16 & 255)];
}

// db/geography/postcode-areas.table.ts
var POSTCODE_AREA_ROWS = [
  ["1000", "K\xF8benhavn K", "0101", "K\xF8benhavn", 55.68, 12.582],
  ["1500", "K\xF8benhavn V", "0101", "K\xF8benhavn", 55.67, 12.555],
  ["1800", "Frederiksberg C", "0147", "Frederiksberg", 55.678, 12.544],
  ["2000", "Frederiksberg", "0147", "Frederiksberg", 55.682, 12.518],
  ["2100", "K\xF8benhavn \xD8", "0101", "K\xF8benhavn", 55.707, 12.572],
  ["2150", "Nordhavn", "0101", "K\xF8benhavn", 55.712, 12.598],
  ["2200", "K\xF8benhavn N", "0101", "K\xF8benhavn", 55.695, 12.55],
  ["2300", "K\xF8benhavn S", "0101", "K\xF8benhavn", 55.651, 12.603],
  ["2400", "K\xF8benhavn NV", "0101", "K\xF8benhavn", 55.709, 12.526],
  ["2450", "K\xF8benhavn SV", "0101", "K\xF8benhavn", 55.648, 12.536],
  ["2500", "Valby", "0101", "K\xF8benhavn", 55.661, 12.501],
  ["2600", "Glostrup", "0161", "Glostrup", 55.681, 12.404],
  ["2605", "Br\xF8ndby", "0153", "Br\xF8ndby", 55.653, 12.413],
  ["2610", "R\xF8dovre", "0175", "R\xF8dovre", 55.689, 12.451],
  ["2620", "Albertslund", "0165", "Albertslund", 55.667, 12.349],
  ["2625", "Vallensb\xE6k", "0187", "Vallensb\xE6k", 55.648, 12.362],
  ["2630", "Taastrup", "0169", "H\xF8je-Taastrup", 55.65, 12.29],
  ["2635", "Ish\xF8j", "0183", "Ish\xF8j", 55.615, 12.339],
  ["2640", "Hedehusene", "0169", "H\xF8je-Taastrup", 55.651, 12.198],
  ["2650", "Hvidovre", "0167", "Hvidovre", 55.637, 12.472],
  ["2660", "Br\xF8ndby Strand", "0153", "Br\xF8ndby", 55.623, 12.417],
  ["2665", "Vallensb\xE6k Strand", "0187", "Vallensb\xE6k", 55.622, 12.386],
  ["2670", "Greve", "0253", "Greve", 55.591, 12.302],
  ["2680", "Solr\xF8d Strand", "0269", "Solr\xF8d", 55.532, 12.213],
  ["2690", "Karlslunde", "0253", "Greve", 55.566, 12.247],
  ["2700", "Br\xF8nsh\xF8j", "0101", "K\xF8benhavn", 55.707, 12.485],
  ["2720", "Vanl\xF8se", "0101", "K\xF8benhavn", 55.69, 12.487],
  ["2730", "Herlev", "0163", "Herlev", 55.734, 12.428],
  ["2740", "Skovlunde", "0151", "Ballerup", 55.715, 12.399],
  ["2750", "Ballerup", "0151", "Ballerup", 55.733, 12.357],
  ["2760", "M\xE5l\xF8v", "0151", "Ballerup", 55.751, 12.32],
  ["2765", "Sm\xF8rum", "0240", "Egedal", 55.736, 12.298],
  ["2770", "Kastrup", "0185", "T\xE5rnby", 55.623, 12.609],
  ["2791", "Drag\xF8r", "0155", "Drag\xF8r", 55.588, 12.648],
  ["2800", "Kongens Lyngby", "0173", "Lyngby-Taarb\xE6k", 55.78, 12.512],
  ["2820", "Gentofte", "0157", "Gentofte", 55.751, 12.53],
  ["2830", "Virum", "0173", "Lyngby-Taarb\xE6k", 55.791, 12.47],
  ["2840", "Holte", "0230", "Rudersdal", 55.819, 12.486],
  ["2850", "N\xE6rum", "0230", "Rudersdal", 55.818, 12.533],
  ["2860", "S\xF8borg", "0159", "Gladsaxe", 55.736, 12.483],
  ["2870", "Dysseg\xE5rd", "0157", "Gentofte", 55.733, 12.527],
  ["2880", "Bagsv\xE6rd", "0159", "Gladsaxe", 55.757, 12.456],
  ["2900", "Hellerup", "0157", "Gentofte", 55.734, 12.56],
  ["2920", "Charlottenlund", "0157", "Gentofte", 55.758, 12.573],
  ["2930", "Klampenborg", "0157", "Gentofte", 55.77, 12.589],
  ["2942", "Skodsborg", "0230", "Rudersdal", 55.828, 12.572],
  ["2950", "Vedb\xE6k", "0230", "Rudersdal", 55.846, 12.545],
  ["2960", "Rungsted Kyst", "0223", "H\xF8rsholm", 55.887, 12.531],
  ["2970", "H\xF8rsholm", "0223", "H\xF8rsholm", 55.889, 12.496],
  ["2980", "Kokkedal", "0210", "Fredensborg", 55.911, 12.489],
  ["2990", "Niv\xE5", "0210", "Fredensborg", 55.937, 12.5],
  ["3000", "Helsing\xF8r", "0217", "Helsing\xF8r", 56.034, 12.588],
  ["3050", "Humleb\xE6k", "0210", "Fredensborg", 55.96, 12.522],
  ["3060", "Esperg\xE6rde", "0217", "Helsing\xF8r", 55.992, 12.542],
  ["3070", "Snekkersten", "0217", "Helsing\xF8r", 56.012, 12.577],
  ["3080", "Tik\xF8b", "0217", "Helsing\xF8r", 56.029, 12.447],
  ["3100", "Hornb\xE6k", "0217", "Helsing\xF8r", 56.084, 12.452],
  ["3120", "Dronningm\xF8lle", "0270", "Gribskov", 56.097, 12.382],
  ["3140", "\xC5lsg\xE5rde", "0217", "Helsing\xF8r", 56.077, 12.528],
  ["3150", "Helleb\xE6k", "0217", "Helsing\xF8r", 56.067, 12.558],
  ["3200", "Helsinge", "0270", "Gribskov", 56.016, 12.185],
  ["3210", "Vejby", "0270", "Gribskov", 56.08, 12.144],
  ["3220", "Tisvildeleje", "0270", "Gribskov", 56.058, 12.091],
  ["3230", "Gr\xE6sted", "0270", "Gribskov", 56.077, 12.259],
  ["3250", "Gilleleje", "0270", "Gribskov", 56.116, 12.287],
  ["3300", "Frederiksv\xE6rk", "0260", "Halsn\xE6s", 55.979, 12.024],
  ["3310", "\xD8lsted", "0260", "Halsn\xE6s", 55.912, 12.06],
  ["3320", "Sk\xE6vinge", "0219", "Hiller\xF8d", 55.918, 12.153],
  ["3330", "G\xF8rl\xF8se", "0219", "Hiller\xF8d", 55.884, 12.2],
  ["3360", "Liseleje", "0260", "Halsn\xE6s", 56.008, 11.968],
  ["3370", "Melby", "0260", "Halsn\xE6s", 55.992, 11.972],
  ["3390", "Hundested", "0260", "Halsn\xE6s", 55.966, 11.878],
  ["3400", "Hiller\xF8d", "0219", "Hiller\xF8d", 55.936, 12.292],
  ["3450", "Aller\xF8d", "0201", "Aller\xF8d", 55.869, 12.348],
  ["3460", "Birker\xF8d", "0230", "Rudersdal", 55.842, 12.43],
  ["3480", "Fredensborg", "0210", "Fredensborg", 55.973, 12.411],
  ["3490", "Kvistg\xE5rd", "0217", "Helsing\xF8r", 55.996, 12.501],
  ["3500", "V\xE6rl\xF8se", "0190", "Fures\xF8", 55.776, 12.364],
  ["3520", "Farum", "0190", "Fures\xF8", 55.817, 12.371],
  ["3540", "Lynge", "0201", "Aller\xF8d", 55.838, 12.28],
  ["3550", "Slangerup", "0250", "Frederikssund", 55.846, 12.174],
  ["3600", "Frederikssund", "0250", "Frederikssund", 55.838, 12.073],
  ["3630", "J\xE6gerspris", "0250", "Frederikssund", 55.863, 11.96],
  ["3650", "\xD8lstykke", "0240", "Egedal", 55.784, 12.161],
  ["3660", "Stenl\xF8se", "0240", "Egedal", 55.777, 12.218],
  ["3670", "Veks\xF8 Sj\xE6lland", "0240", "Egedal", 55.758, 12.239],
  ["3700", "R\xF8nne", "0400", "Bornholm", 55.106, 14.725],
  ["3720", "Aakirkeby", "0400", "Bornholm", 55.053, 14.926],
  ["3730", "Nex\xF8", "0400", "Bornholm", 55.043, 15.107],
  ["3740", "Svaneke", "0400", "Bornholm", 55.131, 15.13],
  ["3751", "\xD8stermarie", "0400", "Bornholm", 55.139, 15.019],
  ["3760", "Gudhjem", "0400", "Bornholm", 55.196, 14.95],
  ["3770", "Allinge", "0400", "Bornholm", 55.265, 14.805],
  ["3782", "Klemensker", "0400", "Bornholm", 55.18, 14.811],
  ["3790", "Hasle", "0400", "Bornholm", 55.193, 14.719],
  ["4000", "Roskilde", "0265", "Roskilde", 55.651, 12.096],
  ["4030", "Tune", "0253", "Greve", 55.596, 12.185],
  ["4040", "Jyllinge", "0265", "Roskilde", 55.758, 12.107],
  ["4050", "Skibby", "0250", "Frederikssund", 55.758, 11.955],
  ["4060", "Kirke S\xE5by", "0350", "Lejre", 55.646, 11.857],
  ["4070", "Kirke Hyllinge", "0350", "Lejre", 55.701, 11.893],
  ["4100", "Ringsted", "0329", "Ringsted", 55.444, 11.806],
  ["4130", "Viby Sj\xE6lland", "0265", "Roskilde", 55.55, 12.022],
  ["4140", "Borup", "0259", "K\xF8ge", 55.495, 11.981],
  ["4160", "Herlufmagle", "0370", "N\xE6stved", 55.314, 11.751],
  ["4171", "Glums\xF8", "0370", "N\xE6stved", 55.362, 11.69],
  ["4173", "Fjenneslev", "0340", "Sor\xF8", 55.433, 11.662],
  ["4174", "Jystrup Midtsj", "0329", "Ringsted", 55.518, 11.864],
  ["4180", "Sor\xF8", "0340", "Sor\xF8", 55.436, 11.563],
  ["4190", "Munke Bjergby", "0340", "Sor\xF8", 55.499, 11.525],
  ["4200", "Slagelse", "0330", "Slagelse", 55.404, 11.335],
  ["4220", "Kors\xF8r", "0330", "Slagelse", 55.342, 11.155],
  ["4230", "Sk\xE6lsk\xF8r", "0330", "Slagelse", 55.252, 11.304],
  ["4241", "Vemmelev", "0330", "Slagelse", 55.361, 11.257],
  ["4242", "Boeslunde", "0330", "Slagelse", 55.305, 11.265],
  ["4243", "Rude", "0330", "Slagelse", 55.214, 11.489],
  ["4244", "Agers\xF8", "0330", "Slagelse", 55.215, 11.186],
  ["4245", "Om\xF8", "0330", "Slagelse", 55.157, 11.153],
  ["4250", "Fuglebjerg", "0370", "N\xE6stved", 55.309, 11.548],
  ["4261", "Dalmose", "0330", "Slagelse", 55.285, 11.417],
  ["4262", "Sandved", "0370", "N\xE6stved", 55.253, 11.522],
  ["4270", "H\xF8ng", "0326", "Kalundborg", 55.507, 11.296],
  ["4281", "G\xF8rlev", "0326", "Kalundborg", 55.532, 11.182],
  ["4291", "Ruds Vedby", "0340", "Sor\xF8", 55.539, 11.379],
  ["4293", "Dianalund", "0340", "Sor\xF8", 55.533, 11.489],
  ["4295", "Stenlille", "0340", "Sor\xF8", 55.543, 11.584],
  ["4296", "Nyrup", "0340", "Sor\xF8", 55.543, 11.649],
  ["4300", "Holb\xE6k", "0316", "Holb\xE6k", 55.719, 11.707],
  ["4305", "Or\xF8", "0316", "Holb\xE6k", 55.772, 11.813],
  ["4320", "Lejre", "0350", "Lejre", 55.582, 11.967],
  ["4330", "Hvals\xF8", "0350", "Lejre", 55.594, 11.865],
  ["4340", "T\xF8ll\xF8se", "0316", "Holb\xE6k", 55.611, 11.727],
  ["4350", "Ugerl\xF8se", "0316", "Holb\xE6k", 55.588, 11.649],
  ["4360", "Kirke Eskilstrup", "0316", "Holb\xE6k", 55.571, 11.774],
  ["4370", "Store Merl\xF8se", "0316", "Holb\xE6k", 55.546, 11.716],
  ["4390", "Vipper\xF8d", "0316", "Holb\xE6k", 55.667, 11.743],
  ["4400", "Kalundborg", "0326", "Kalundborg", 55.688, 11.085],
  ["4420", "Regstrup", "0316", "Holb\xE6k", 55.666, 11.618],
  ["4440", "M\xF8rk\xF8v", "0316", "Holb\xE6k", 55.651, 11.508],
  ["4450", "Jyderup", "0316", "Holb\xE6k", 55.66, 11.41],
  ["4460", "Snertinge", "0326", "Kalundborg", 55.712, 11.38],
  ["4470", "Sveb\xF8lle", "0326", "Kalundborg", 55.651, 11.289],
  ["4480", "Store Fuglede", "0326", "Kalundborg", 55.576, 11.171],
  ["4490", "Jerslev Sj\xE6lland", "0326", "Kalundborg", 55.616, 11.228],
  ["4500", "Nyk\xF8bing Sj", "0306", "Odsherred", 55.928, 11.639],
  ["4520", "Svinninge", "0316", "Holb\xE6k", 55.719, 11.477],
  ["4532", "Gislinge", "0316", "Holb\xE6k", 55.733, 11.554],
  ["4534", "H\xF8rve", "0306", "Odsherred", 55.754, 11.433],
  ["4540", "F\xE5revejle", "0306", "Odsherred", 55.817, 11.428],
  ["4550", "Asn\xE6s", "0306", "Odsherred", 55.825, 11.499],
  ["4560", "Vig", "0306", "Odsherred", 55.858, 11.558],
  ["4571", "Grevinge", "0306", "Odsherred", 55.794, 11.588],
  ["4572", "N\xF8rre Asmindrup", "0306", "Odsherred", 55.88, 11.615],
  ["4573", "H\xF8jby", "0306", "Odsherred", 55.906, 11.555],
  ["4581", "R\xF8rvig", "0306", "Odsherred", 55.95, 11.75],
  ["4583", "Sj\xE6llands Odde", "0306", "Odsherred", 55.971, 11.362],
  ["4591", "F\xF8llenslev", "0326", "Kalundborg", 55.746, 11.333],
  ["4592", "Sejer\xF8", "0326", "Kalundborg", 55.892, 11.133],
  ["4593", "Eskebjerg", "0326", "Kalundborg", 55.702, 11.274],
  ["4600", "K\xF8ge", "0259", "K\xF8ge", 55.462, 12.17],
  ["4621", "Gadstrup", "0265", "Roskilde", 55.571, 12.103],
  ["4622", "Havdrup", "0269", "Solr\xF8d", 55.544, 12.122],
  ["4623", "Lille Skensved", "0259", "K\xF8ge", 55.498, 12.096],
  ["4632", "Bj\xE6verskov", "0259", "K\xF8ge", 55.457, 12.042],
  ["4640", "Faxe", "0320", "Faxe", 55.245, 12.12],
  ["4652", "H\xE5rlev", "0336", "Stevns", 55.351, 12.229],
  ["4653", "Karise", "0320", "Faxe", 55.306, 12.196],
  ["4654", "Faxe Ladeplads", "0320", "Faxe", 55.217, 12.16],
  ["4660", "Store Heddinge", "0336", "Stevns", 55.31, 12.377],
  ["4671", "Str\xF8by", "0336", "Stevns", 55.395, 12.296],
  ["4672", "Klippinge", "0336", "Stevns", 55.355, 12.332],
  ["4673", "R\xF8dvig Stevns", "0336", "Stevns", 55.258, 12.367],
  ["4681", "Herf\xF8lge", "0259", "K\xF8ge", 55.411, 12.141],
  ["4682", "Tureby", "0259", "K\xF8ge", 55.384, 12.082],
  ["4683", "R\xF8nnede", "0320", "Faxe", 55.251, 12.03],
  ["4684", "Holmegaard", "0370", "N\xE6stved", 55.268, 11.83],
  ["4690", "Haslev", "0320", "Faxe", 55.325, 11.97],
  ["4700", "N\xE6stved", "0370", "N\xE6stved", 55.224, 11.763],
  ["4720", "Pr\xE6st\xF8", "0390", "Vordingborg", 55.111, 12.062],
  ["4733", "Tappern\xF8je", "0370", "N\xE6stved", 55.177, 11.972],
  ["4735", "Mern", "0390", "Vordingborg", 55.046, 12.071],
  ["4736", "Karreb\xE6ksminde", "0370", "N\xE6stved", 55.178, 11.652],
  ["4750", "Lundby", "0390", "Vordingborg", 55.11, 11.836],
  ["4760", "Vordingborg", "0390", "Vordingborg", 55.018, 11.915],
  ["4771", "Kalvehave", "0390", "Vordingborg", 55.003, 12.151],
  ["4772", "Langeb\xE6k", "0390", "Vordingborg", 54.998, 12.081],
  ["4773", "Stensved", "0390", "Vordingborg", 54.995, 12.027],
  ["4780", "Stege", "0390", "Vordingborg", 54.99, 12.291],
  ["4791", "Borre", "0390", "Vordingborg", 54.978, 12.47],
  ["4792", "Askeby", "0390", "Vordingborg", 54.906, 12.161],
  ["4793", "Bog\xF8 By", "0390", "Vordingborg", 54.923, 12.051],
  ["4800", "Nyk\xF8bing F", "0376", "Guldborgsund", 54.772, 11.884],
  ["4840", "N\xF8rre Alslev", "0376", "Guldborgsund", 54.907, 11.853],
  ["4850", "Stubbek\xF8bing", "0376", "Guldborgsund", 54.885, 12.038],
  ["4862", "Guldborg", "0376", "Guldborgsund", 54.864, 11.732],
  ["4863", "Eskilstrup", "0376", "Guldborgsund", 54.854, 11.884],
  ["4871", "Horbelev", "0376", "Guldborgsund", 54.824, 12.064],
  ["4872", "Idestrup", "0376", "Guldborgsund", 54.725, 11.978],
  ["4873", "V\xE6ggerl\xF8se", "0376", "Guldborgsund", 54.683, 11.95],
  ["4874", "Gedser", "0376", "Guldborgsund", 54.595, 11.944],
  ["4880", "Nysted", "0376", "Guldborgsund", 54.67, 11.726],
  ["4891", "Toreby L", "0376", "Guldborgsund", 54.76, 11.777],
  ["4892", "Kettinge", "0376", "Guldborgsund", 54.701, 11.747],
  ["4894", "\xD8ster Ulslev", "0376", "Guldborgsund", 54.696, 11.606],
  ["4895", "Errindlev", "0360", "Lolland", 54.664, 11.502],
  ["4900", "Nakskov", "0360", "Lolland", 54.829, 11.128],
  ["4912", "Harpelunde", "0360", "Lolland", 54.877, 11.072],
  ["4913", "Horslunde", "0360", "Lolland", 54.921, 11.21],
  ["4920", "S\xF8llested", "0360", "Lolland", 54.803, 11.278],
  ["4930", "Maribo", "0360", "Lolland", 54.774, 11.497],
  ["4941", "Bandholm", "0360", "Lolland", 54.839, 11.468],
  ["4942", "Ask\xF8", "0360", "Lolland", 54.893, 11.499],
  ["4943", "Torrig L", "0360", "Lolland", 54.908, 11.324],
  ["4944", "Fej\xF8", "0360", "Lolland", 54.944, 11.409],
  ["4945", "Fem\xF8", "0360", "Lolland", 54.974, 11.538],
  ["4951", "N\xF8rreballe", "0360", "Lolland", 54.809, 11.428],
  ["4952", "Stokkemarke", "0360", "Lolland", 54.843, 11.373],
  ["4953", "Vesterborg", "0360", "Lolland", 54.865, 11.295],
  ["4960", "Holeby", "0360", "Lolland", 54.71, 11.483],
  ["4970", "R\xF8dby", "0360", "Lolland", 54.684, 11.359],
  ["4983", "Dannemare", "0360", "Lolland", 54.74, 11.189],
  ["4990", "Saksk\xF8bing", "0376", "Guldborgsund", 54.797, 11.645],
  ["5000", "Odense C", "0461", "Odense", 55.403, 10.392],
  ["5100", "Odense C", "0461", "Odense", 55.396, 10.388],
  ["5200", "Odense V", "0461", "Odense", 55.395, 10.329],
  ["5210", "Odense NV", "0461", "Odense", 55.415, 10.313],
  ["5220", "Odense S\xD8", "0461", "Odense", 55.373, 10.46],
  ["5230", "Odense M", "0461", "Odense", 55.381, 10.402],
  ["5240", "Odense N\xD8", "0461", "Odense", 55.418, 10.445],
  ["5250", "Odense SV", "0461", "Odense", 55.358, 10.337],
  ["5260", "Odense S", "0461", "Odense", 55.346, 10.39],
  ["5270", "Odense N", "0461", "Odense", 55.434, 10.361],
  ["5290", "Marslev", "0440", "Kerteminde", 55.395, 10.524],
  ["5300", "Kerteminde", "0440", "Kerteminde", 55.452, 10.649],
  ["5320", "Agedrup", "0461", "Odense", 55.426, 10.476],
  ["5330", "Munkebo", "0440", "Kerteminde", 55.458, 10.554],
  ["5350", "Rynkeby", "0440", "Kerteminde", 55.4, 10.613],
  ["5370", "Mesinge", "0440", "Kerteminde", 55.508, 10.629],
  ["5380", "Dalby", "0440", "Kerteminde", 55.517, 10.672],
  ["5390", "Martofte", "0440", "Kerteminde", 55.57, 10.625],
  ["5400", "Bogense", "0480", "Nordfyns", 55.555, 10.094],
  ["5450", "Otterup", "0480", "Nordfyns", 55.54, 10.403],
  ["5462", "Morud", "0480", "Nordfyns", 55.444, 10.193],
  ["5463", "Harndrup", "0410", "Middelfart", 55.457, 10.023],
  ["5464", "Brenderup Fyn", "0410", "Middelfart", 55.499, 9.973],
  ["5466", "Asperup", "0410", "Middelfart", 55.496, 9.902],
  ["5471", "S\xF8nders\xF8", "0480", "Nordfyns", 55.491, 10.203],
  ["5474", "Veflinge", "0480", "Nordfyns", 55.468, 10.153],
  ["5485", "Skamby", "0480", "Nordfyns", 55.519, 10.277],
  ["5491", "Blommenslyst", "0461", "Odense", 55.388, 10.25],
  ["5492", "Vissenbjerg", "0420", "Assens", 55.388, 10.137],
  ["5500", "Middelfart", "0410", "Middelfart", 55.506, 9.764],
  ["5540", "Ullerslev", "0450", "Nyborg", 55.358, 10.665],
  ["5550", "Langeskov", "0440", "Kerteminde", 55.361, 10.585],
  ["5560", "Aarup", "0420", "Assens", 55.376, 10.048],
  ["5580", "N\xF8rre Aaby", "0410", "Middelfart", 55.454, 9.871],
  ["5591", "Gelsted", "0410", "Middelfart", 55.395, 9.962],
  ["5592", "Ejby", "0410", "Middelfart", 55.423, 9.922],
  ["5600", "Faaborg", "0430", "Faaborg-Midtfyn", 55.105, 10.25],
  ["5601", "Ly\xF8", "0430", "Faaborg-Midtfyn", 55.043, 10.151],
  ["5602", "Avernak\xF8", "0430", "Faaborg-Midtfyn", 55.025, 10.276],
  ["5603", "Bj\xF8rn\xF8", "0430", "Faaborg-Midtfyn", 55.064, 10.252],
  ["5610", "Assens", "0420", "Assens", 55.28, 9.917],
  ["5620", "Glamsbjerg", "0420", "Assens", 55.276, 10.094],
  ["5631", "Ebberup", "0420", "Assens", 55.208, 9.99],
  ["5642", "Millinge", "0430", "Faaborg-Midtfyn", 55.141, 10.173],
  ["5672", "Broby", "0430", "Faaborg-Midtfyn", 55.242, 10.263],
  ["5683", "Haarby", "0420", "Assens", 55.212, 10.107],
  ["5690", "Tommerup", "0420", "Assens", 55.324, 10.204],
  ["5700", "Svendborg", "0479", "Svendborg", 55.053, 10.609],
  ["5750", "Ringe", "0430", "Faaborg-Midtfyn", 55.233, 10.457],
  ["5762", "Vester Skerninge", "0479", "Svendborg", 55.072, 10.459],
  ["5771", "Stenstrup", "0479", "Svendborg", 55.127, 10.513],
  ["5772", "Kv\xE6rndrup", "0430", "Faaborg-Midtfyn", 55.179, 10.532],
  ["5792", "\xC5rslev", "0430", "Faaborg-Midtfyn", 55.301, 10.441],
  ["5800", "Nyborg", "0450", "Nyborg", 55.322, 10.78],
  ["5853", "\xD8rb\xE6k", "0450", "Nyborg", 55.264, 10.661],
  ["5854", "Gislev", "0430", "Faaborg-Midtfyn", 55.216, 10.601],
  ["5856", "Ryslinge", "0430", "Faaborg-Midtfyn", 55.237, 10.537],
  ["5863", "Ferritslev Fyn", "0430", "Faaborg-Midtfyn", 55.313, 10.582],
  ["5871", "Fr\xF8rup", "0450", "Nyborg", 55.239, 10.764],
  ["5874", "Hesselager", "0479", "Svendborg", 55.171, 10.766],
  ["5881", "Sk\xE5rup Fyn", "0479", "Svendborg", 55.087, 10.699],
  ["5882", "Vejstrup", "0479", "Svendborg", 55.109, 10.709],
  ["5883", "Oure", "0479", "Svendborg", 55.122, 10.725],
  ["5884", "Gudme", "0479", "Svendborg", 55.15, 10.703],
  ["5892", "Gudbjerg Sydfyn", "0479", "Svendborg", 55.157, 10.657],
  ["5900", "Rudk\xF8bing", "0482", "Langeland", 54.923, 10.74],
  ["5932", "Humble", "0482", "Langeland", 54.813, 10.69],
  ["5935", "Bagenkop", "0482", "Langeland", 54.751, 10.686],
  ["5943", "Stryn\xF8", "0482", "Langeland", 54.905, 10.611],
  ["5953", "Tranek\xE6r", "0482", "Langeland", 55.06, 10.877],
  ["5960", "Marstal", "0492", "\xC6r\xF8", 54.858, 10.508],
  ["5965", "Birkholm", "0492", "\xC6r\xF8", 54.931, 10.504],
  ["5970", "\xC6r\xF8sk\xF8bing", "0492", "\xC6r\xF8", 54.877, 10.389],
  ["5985", "S\xF8by \xC6r\xF8", "0492", "\xC6r\xF8", 54.932, 10.267],
  ["6000", "Kolding", "0621", "Kolding", 55.492, 9.48],
  ["6040", "Egtved", "0630", "Vejle", 55.61, 9.351],
  ["6051", "Almind", "0621", "Kolding", 55.563, 9.482],
  ["6052", "Viuf", "0621", "Kolding", 55.588, 9.491],
  ["6064", "Jordrup", "0621", "Kolding", 55.551, 9.314],
  ["6070", "Christiansfeld", "0621", "Kolding", 55.361, 9.47],
  ["6091", "Bjert", "0621", "Kolding", 55.453, 9.566],
  ["6092", "S\xF8nder Stenderup", "0621", "Kolding", 55.458, 9.623],
  ["6093", "Sj\xF8lund", "0621", "Kolding", 55.407, 9.559],
  ["6094", "Hejls", "0621", "Kolding", 55.373, 9.599],
  ["6100", "Haderslev", "0510", "Haderslev", 55.243, 9.524],
  ["6200", "Aabenraa", "0580", "Aabenraa", 55.033, 9.44],
  ["6210", "Bars\xF8", "0580", "Aabenraa", 55.121, 9.555],
  ["6230", "R\xF8dekro", "0580", "Aabenraa", 55.072, 9.324],
  ["6240", "L\xF8gumkloster", "0550", "T\xF8nder", 55.056, 8.979],
  ["6261", "Bredebro", "0550", "T\xF8nder", 55.054, 8.771],
  ["6270", "T\xF8nder", "0550", "T\xF8nder", 54.944, 8.869],
  ["6280", "H\xF8jer", "0550", "T\xF8nder", 54.973, 8.704],
  ["6300", "Gr\xE5sten", "0540", "S\xF8nderborg", 54.915, 9.572],
  ["6310", "Broager", "0540", "S\xF8nderborg", 54.886, 9.678],
  ["6320", "Egernsund", "0540", "S\xF8nderborg", 54.904, 9.615],
  ["6330", "Padborg", "0580", "Aabenraa", 54.837, 9.354],
  ["6340", "Krus\xE5", "0580", "Aabenraa", 54.858, 9.436],
  ["6360", "Tinglev", "0580", "Aabenraa", 54.932, 9.243],
  ["6372", "Bylderup-Bov", "0580", "Aabenraa", 54.958, 9.102],
  ["6392", "Bolderslev", "0580", "Aabenraa", 54.992, 9.272],
  ["6400", "S\xF8nderborg", "0540", "S\xF8nderborg", 54.921, 9.776],
  ["6430", "Nordborg", "0540", "S\xF8nderborg", 55.033, 9.788],
  ["6440", "Augustenborg", "0540", "S\xF8nderborg", 54.963, 9.92],
  ["6470", "Sydals", "0540", "S\xF8nderborg", 54.901, 9.957],
  ["6500", "Vojens", "0510", "Haderslev", 55.243, 9.3],
  ["6510", "Gram", "0510", "Haderslev", 55.281, 9.027],
  ["6520", "Toftlund", "0550", "T\xF8nder", 55.179, 9.036],
  ["6534", "Agerskov", "0550", "T\xF8nder", 55.129, 9.143],
  ["6535", "Branderup J", "0550", "T\xF8nder", 55.12, 9.065],
  ["6541", "Bevtoft", "0510", "Haderslev", 55.198, 9.204],
  ["6560", "Sommersted", "0510", "Haderslev", 55.323, 9.284],
  ["6580", "Vamdrup", "0621", "Kolding", 55.423, 9.305],
  ["6600", "Vejen", "0575", "Vejen", 55.479, 9.139],
  ["6621", "Gesten", "0575", "Vejen", 55.527, 9.204],
  ["6622", "B\xE6kke", "0575", "Vejen", 55.575, 9.147],
  ["6623", "Vorbasse", "0530", "Billund", 55.635, 9.081],
  ["6630", "R\xF8dding", "0575", "Vejen", 55.371, 9.112],
  ["6640", "Lunderskov", "0621", "Kolding", 55.483, 9.308],
  ["6650", "Br\xF8rup", "0575", "Vejen", 55.495, 9.015],
  ["6660", "Lintrup", "0575", "Vejen", 55.412, 8.978],
  ["6670", "Holsted", "0575", "Vejen", 55.5, 8.913],
  ["6682", "Hovborg", "0575", "Vejen", 55.606, 8.938],
  ["6683", "F\xF8vling", "0575", "Vejen", 55.439, 8.909],
  ["6690", "G\xF8rding", "0561", "Esbjerg", 55.473, 8.802],
  ["6700", "Esbjerg", "0561", "Esbjerg", 55.473, 8.459],
  ["6701", "Esbjerg", "0561", "Esbjerg", 55.47, 8.452],
  ["6705", "Esbjerg \xD8", "0561", "Esbjerg", 55.489, 8.496],
  ["6710", "Esbjerg V", "0561", "Esbjerg", 55.517, 8.394],
  ["6715", "Esbjerg N", "0561", "Esbjerg", 55.517, 8.459],
  ["6720", "Fan\xF8", "0563", "Fan\xF8", 55.417, 8.404],
  ["6731", "Tj\xE6reborg", "0561", "Esbjerg", 55.465, 8.585],
  ["6740", "Bramming", "0561", "Esbjerg", 55.471, 8.706],
  ["6752", "Glejbjerg", "0575", "Vejen", 55.557, 8.83],
  ["6753", "Agerb\xE6k", "0573", "Varde", 55.602, 8.801],
  ["6760", "Ribe", "0561", "Esbjerg", 55.321, 8.771],
  ["6771", "Gredstedbro", "0561", "Esbjerg", 55.403, 8.749],
  ["6780", "Sk\xE6rb\xE6k", "0550", "T\xF8nder", 55.166, 8.777],
  ["6792", "R\xF8m\xF8", "0550", "T\xF8nder", 55.115, 8.538],
  ["6800", "Varde", "0573", "Varde", 55.635, 8.503],
  ["6818", "\xC5rre", "0573", "Varde", 55.575, 8.674],
  ["6823", "Ansager", "0573", "Varde", 55.717, 8.747],
  ["6830", "N\xF8rre Nebel", "0573", "Varde", 55.781, 8.269],
  ["6840", "Oksb\xF8l", "0573", "Varde", 55.642, 8.273],
  ["6851", "Janderup Vestj", "0573", "Varde", 55.631, 8.373],
  ["6852", "Billum", "0573", "Varde", 55.614, 8.327],
  ["6853", "Vejers Strand", "0573", "Varde", 55.625, 8.132],
  ["6854", "Henne", "0573", "Varde", 55.733, 8.205],
  ["6855", "Outrup", "0573", "Varde", 55.717, 8.353],
  ["6857", "Bl\xE5vand", "0573", "Varde", 55.554, 8.15],
  ["6862", "Tistrup", "0573", "Varde", 55.717, 8.612],
  ["6870", "\xD8lgod", "0573", "Varde", 55.802, 8.62],
  ["6880", "Tarm", "0760", "Ringk\xF8bing-Skjern", 55.888, 8.515],
  ["6893", "Hemmet", "0760", "Ringk\xF8bing-Skjern", 55.842, 8.312],
  ["6900", "Skjern", "0760", "Ringk\xF8bing-Skjern", 55.967, 8.5],
  ["6920", "Videb\xE6k", "0760", "Ringk\xF8bing-Skjern", 56.076, 8.656],
  ["6933", "Kib\xE6k", "0657", "Herning", 56.01, 8.868],
  ["6940", "Lem St", "0760", "Ringk\xF8bing-Skjern", 56.036, 8.392],
  ["6950", "Ringk\xF8bing", "0760", "Ringk\xF8bing-Skjern", 56.104, 8.212],
  ["6960", "Hvide Sande", "0760", "Ringk\xF8bing-Skjern", 55.957, 8.143],
  ["6971", "Spjald", "0760", "Ringk\xF8bing-Skjern", 56.137, 8.502],
  ["6973", "\xD8rnh\xF8j", "0657", "Herning", 56.197, 8.567],
  ["6980", "Tim", "0760", "Ringk\xF8bing-Skjern", 56.198, 8.29],
  ["6990", "Ulfborg", "0661", "Holstebro", 56.297, 8.216],
  ["7000", "Fredericia", "0607", "Fredericia", 55.562, 9.715],
  ["7007", "Fredericia", "0607", "Fredericia", 55.566, 9.753],
  ["7080", "B\xF8rkop", "0630", "Vejle", 55.647, 9.672],
  ["7100", "Vejle", "0630", "Vejle", 55.704, 9.524],
  ["7120", "Vejle \xD8st", "0630", "Vejle", 55.723, 9.614],
  ["7130", "Juelsminde", "0766", "Hedensted", 55.752, 9.998],
  ["7140", "Stouby", "0766", "Hedensted", 55.708, 9.798],
  ["7150", "Barrit", "0766", "Hedensted", 55.713, 9.889],
  ["7160", "T\xF8rring", "0766", "Hedensted", 55.859, 9.504],
  ["7171", "Uldum", "0766", "Hedensted", 55.844, 9.591],
  ["7173", "Vonge", "0630", "Vejle", 55.863, 9.418],
  ["7182", "Bredsten", "0630", "Vejle", 55.705, 9.36],
  ["7183", "Randb\xF8l", "0630", "Vejle", 55.687, 9.261],
  ["7184", "Vandel", "0630", "Vejle", 55.711, 9.21],
  ["7190", "Billund", "0530", "Billund", 55.726, 9.116],
  ["7200", "Grindsted", "0530", "Billund", 55.76, 8.921],
  ["7250", "Hejnsvig", "0530", "Billund", 55.688, 8.98],
  ["7260", "S\xF8nder Omme", "0530", "Billund", 55.843, 8.896],
  ["7270", "Stakroge", "0657", "Herning", 55.897, 8.847],
  ["7280", "S\xF8nder Felding", "0657", "Herning", 55.941, 8.784],
  ["7300", "Jelling", "0630", "Vejle", 55.764, 9.425],
  ["7321", "Gadbjerg", "0630", "Vejle", 55.77, 9.305],
  ["7323", "Give", "0630", "Vejle", 55.851, 9.25],
  ["7330", "Brande", "0756", "Ikast-Brande", 55.934, 9.11],
  ["7361", "Ejstrupholm", "0756", "Ikast-Brande", 55.989, 9.292],
  ["7362", "Hampen", "0756", "Ikast-Brande", 56.017, 9.358],
  ["7400", "Herning", "0657", "Herning", 56.133, 8.974],
  ["7430", "Ikast", "0756", "Ikast-Brande", 56.133, 9.157],
  ["7441", "Bording", "0756", "Ikast-Brande", 56.151, 9.27],
  ["7442", "Engesvang", "0756", "Ikast-Brande", 56.169, 9.344],
  ["7451", "Sunds", "0657", "Herning", 56.217, 9.023],
  ["7470", "Karup J", "0791", "Viborg", 56.326, 9.205],
  ["7480", "Vildbjerg", "0657", "Herning", 56.188, 8.767],
  ["7490", "Aulum", "0657", "Herning", 56.273, 8.804],
  ["7500", "Holstebro", "0661", "Holstebro", 56.363, 8.63],
  ["7540", "Haderup", "0657", "Herning", 56.357, 8.974],
  ["7550", "S\xF8rvad", "0657", "Herning", 56.261, 8.656],
  ["7560", "Hjerm", "0671", "Struer", 56.44, 8.646],
  ["7570", "Vemb", "0661", "Holstebro", 56.347, 8.362],
  ["7600", "Struer", "0671", "Struer", 56.492, 8.572],
  ["7620", "Lemvig", "0665", "Lemvig", 56.541, 8.292],
  ["7650", "B\xF8vlingbjerg", "0665", "Lemvig", 56.438, 8.21],
  ["7660", "B\xE6kmarksbro", "0665", "Lemvig", 56.415, 8.32],
  ["7673", "Harbo\xF8re", "0665", "Lemvig", 56.601, 8.159],
  ["7680", "Thybor\xF8n", "0665", "Lemvig", 56.698, 8.212],
  ["7700", "Thisted", "0787", "Thisted", 56.973, 8.626],
  ["7730", "Hanstholm", "0787", "Thisted", 57.107, 8.639],
  ["7741", "Fr\xF8strup", "0787", "Thisted", 57.106, 8.983],
  ["7742", "Vesl\xF8s", "0787", "Thisted", 57.022, 8.972],
  ["7752", "Snedsted", "0787", "Thisted", 56.878, 8.505],
  ["7755", "Bedsted Thy", "0787", "Thisted", 56.821, 8.402],
  ["7760", "Hurup Thy", "0787", "Thisted", 56.731, 8.415],
  ["7770", "Vestervig", "0787", "Thisted", 56.773, 8.28],
  ["7790", "Thyholm", "0671", "Struer", 56.637, 8.545],
  ["7800", "Skive", "0779", "Skive", 56.568, 9.023],
  ["7830", "Vinderup", "0661", "Holstebro", 56.474, 8.796],
  ["7840", "H\xF8jslev", "0779", "Skive", 56.581, 9.172],
  ["7850", "Stoholm Jyll", "0791", "Viborg", 56.484, 9.135],
  ["7860", "Sp\xF8ttrup", "0779", "Skive", 56.615, 8.822],
  ["7870", "Roslev", "0779", "Skive", 56.723, 8.989],
  ["7884", "Fur", "0779", "Skive", 56.822, 9.022],
  ["7900", "Nyk\xF8bing M", "0773", "Mors\xF8", 56.811, 8.832],
  ["7950", "Erslev", "0773", "Mors\xF8", 56.847, 8.706],
  ["7960", "Karby", "0773", "Mors\xF8", 56.753, 8.579],
  ["7970", "Redsted M", "0773", "Mors\xF8", 56.741, 8.645],
  ["7980", "Vils", "0773", "Mors\xF8", 56.758, 8.727],
  ["7990", "\xD8ster Assels", "0773", "Mors\xF8", 56.703, 8.722],
  ["8000", "Aarhus C", "0751", "Aarhus", 56.154, 10.203],
  ["8100", "Aarhus C", "0751", "Aarhus", 56.157, 10.211],
  ["8200", "Aarhus N", "0751", "Aarhus", 56.189, 10.19],
  ["8210", "Aarhus V", "0751", "Aarhus", 56.171, 10.161],
  ["8220", "Brabrand", "0751", "Aarhus", 56.158, 10.109],
  ["8230", "\xC5byh\xF8j", "0751", "Aarhus", 56.153, 10.16],
  ["8240", "Risskov", "0751", "Aarhus", 56.198, 10.229],
  ["8245", "Risskov \xD8", "0751", "Aarhus", 56.197, 10.248],
  ["8250", "Eg\xE5", "0751", "Aarhus", 56.222, 10.293],
  ["8260", "Viby J", "0751", "Aarhus", 56.128, 10.142],
  ["8270", "H\xF8jbjerg", "0751", "Aarhus", 56.112, 10.191],
  ["8300", "Odder", "0727", "Odder", 55.963, 10.18],
  ["8305", "Sams\xF8", "0741", "Sams\xF8", 55.86, 10.586],
  ["8310", "Tranbjerg J", "0751", "Aarhus", 56.09, 10.132],
  ["8320", "M\xE5rslet", "0751", "Aarhus", 56.07, 10.162],
  ["8330", "Beder", "0751", "Aarhus", 56.058, 10.216],
  ["8340", "Malling", "0751", "Aarhus", 56.036, 10.207],
  ["8350", "Hundslund", "0727", "Odder", 55.913, 10.056],
  ["8355", "Solbjerg", "0751", "Aarhus", 56.04, 10.088],
  ["8361", "Hasselager", "0751", "Aarhus", 56.108, 10.088],
  ["8362", "H\xF8rning", "0746", "Skanderborg", 56.085, 10.033],
  ["8370", "Hadsten", "0710", "Favrskov", 56.332, 10.066],
  ["8380", "Trige", "0751", "Aarhus", 56.265, 10.147],
  ["8381", "Tilst", "0751", "Aarhus", 56.186, 10.109],
  ["8382", "Hinnerup", "0710", "Favrskov", 56.26, 10.066],
  ["8400", "Ebeltoft", "0706", "Syddjurs", 56.217, 10.675],
  ["8410", "R\xF8nde", "0706", "Syddjurs", 56.311, 10.466],
  ["8420", "Knebel", "0706", "Syddjurs", 56.179, 10.473],
  ["8444", "Balle", "0706", "Syddjurs", 56.315, 10.792],
  ["8450", "Hammel", "0710", "Favrskov", 56.257, 9.865],
  ["8462", "Harlev J", "0751", "Aarhus", 56.145, 9.996],
  ["8464", "Galten", "0746", "Skanderborg", 56.156, 9.927],
  ["8471", "Sabro", "0751", "Aarhus", 56.208, 10.04],
  ["8472", "Sporup", "0710", "Favrskov", 56.213, 9.833],
  ["8500", "Grenaa", "0707", "Norddjurs", 56.421, 10.874],
  ["8520", "Lystrup", "0751", "Aarhus", 56.237, 10.232],
  ["8530", "Hjortsh\xF8j", "0751", "Aarhus", 56.263, 10.25],
  ["8541", "Sk\xF8dstrup", "0751", "Aarhus", 56.266, 10.314],
  ["8543", "Hornslet", "0706", "Syddjurs", 56.316, 10.311],
  ["8544", "M\xF8rke", "0706", "Syddjurs", 56.352, 10.342],
  ["8550", "Ryomg\xE5rd", "0706", "Syddjurs", 56.385, 10.483],
  ["8560", "Kolind", "0706", "Syddjurs", 56.353, 10.591],
  ["8570", "Trustrup", "0707", "Norddjurs", 56.357, 10.758],
  ["8581", "Nimtofte", "0706", "Syddjurs", 56.413, 10.58],
  ["8585", "Glesborg", "0707", "Norddjurs", 56.509, 10.666],
  ["8586", "\xD8rum Djurs", "0707", "Norddjurs", 56.445, 10.66],
  ["8592", "Anholt", "0707", "Norddjurs", 56.707, 11.54],
  ["8600", "Silkeborg", "0740", "Silkeborg", 56.173, 9.556],
  ["8620", "Kjellerup", "0740", "Silkeborg", 56.286, 9.413],
  ["8632", "Lemming", "0740", "Silkeborg", 56.24, 9.538],
  ["8641", "Sorring", "0740", "Silkeborg", 56.177, 9.78],
  ["8643", "Ans By", "0740", "Silkeborg", 56.299, 9.602],
  ["8653", "Them", "0740", "Silkeborg", 56.09, 9.55],
  ["8654", "Bryrup", "0740", "Silkeborg", 56.026, 9.517],
  ["8660", "Skanderborg", "0746", "Skanderborg", 56.04, 9.93],
  ["8670", "L\xE5sby", "0746", "Skanderborg", 56.151, 9.807],
  ["8680", "Ry", "0746", "Skanderborg", 56.089, 9.759],
  ["8700", "Horsens", "0615", "Horsens", 55.862, 9.847],
  ["8721", "Daug\xE5rd", "0766", "Hedensted", 55.731, 9.712],
  ["8722", "Hedensted", "0766", "Hedensted", 55.769, 9.702],
  ["8723", "L\xF8sning", "0766", "Hedensted", 55.803, 9.697],
  ["8732", "Hovedg\xE5rd", "0615", "Horsens", 55.948, 9.958],
  ["8740", "Br\xE6dstrup", "0615", "Horsens", 55.973, 9.619],
  ["8751", "Gedved", "0615", "Horsens", 55.932, 9.847],
  ["8752", "\xD8stbirk", "0615", "Horsens", 55.97, 9.752],
  ["8762", "Flemming", "0766", "Hedensted", 55.871, 9.663],
  ["8763", "Rask M\xF8lle", "0766", "Hedensted", 55.875, 9.611],
  ["8765", "Klovborg", "0756", "Ikast-Brande", 55.931, 9.49],
  ["8766", "N\xF8rre Snede", "0756", "Ikast-Brande", 55.965, 9.397],
  ["8781", "Stenderup", "0766", "Hedensted", 55.79, 9.807],
  ["8783", "Hornsyld", "0766", "Hedensted", 55.763, 9.851],
  ["8789", "Endelave", "0615", "Horsens", 55.755, 10.284],
  ["8799", "Tun\xF8", "0727", "Odder", 55.951, 10.437],
  ["8800", "Viborg", "0791", "Viborg", 56.445, 9.391],
  ["8830", "Tjele", "0791", "Viborg", 56.502, 9.612],
  ["8831", "L\xF8gstrup", "0791", "Viborg", 56.519, 9.322],
  ["8832", "Skals", "0791", "Viborg", 56.581, 9.372],
  ["8840", "R\xF8dk\xE6rsbro", "0791", "Viborg", 56.35, 9.511],
  ["8850", "Bjerringbro", "0791", "Viborg", 56.379, 9.652],
  ["8860", "Ulstrup", "0710", "Favrskov", 56.387, 9.793],
  ["8870", "Lang\xE5", "0730", "Randers", 56.41, 9.917],
  ["8881", "Thors\xF8", "0710", "Favrskov", 56.304, 9.786],
  ["8882", "F\xE5rvang", "0740", "Silkeborg", 56.27, 9.707],
  ["8883", "Gjern", "0740", "Silkeborg", 56.224, 9.738],
  ["8900", "Randers C", "0730", "Randers", 56.464, 10.034],
  ["8920", "Randers NV", "0730", "Randers", 56.476, 9.977],
  ["8930", "Randers N\xD8", "0730", "Randers", 56.483, 10.084],
  ["8940", "Randers SV", "0730", "Randers", 56.436, 10.033],
  ["8950", "\xD8rsted", "0707", "Norddjurs", 56.529, 10.333],
  ["8960", "Randers S\xD8", "0730", "Randers", 56.442, 10.113],
  ["8961", "Alling\xE5bro", "0707", "Norddjurs", 56.481, 10.417],
  ["8963", "Auning", "0707", "Norddjurs", 56.431, 10.375],
  ["8970", "Havndal", "0730", "Randers", 56.636, 10.228],
  ["8981", "Spentrup", "0730", "Randers", 56.54, 10.041],
  ["8983", "Gjerlev J", "0730", "Randers", 56.584, 10.139],
  ["8990", "F\xE5rup", "0730", "Randers", 56.546, 9.879],
  ["9000", "Aalborg", "0851", "Aalborg", 57.039, 9.914],
  ["9100", "Aalborg", "0851", "Aalborg", 57.048, 9.919],
  ["9200", "Aalborg SV", "0851", "Aalborg", 57.012, 9.87],
  ["9210", "Aalborg S\xD8", "0851", "Aalborg", 57.011, 9.938],
  ["9220", "Aalborg \xD8st", "0851", "Aalborg", 57.029, 9.994],
  ["9230", "Svenstrup J", "0851", "Aalborg", 56.968, 9.85],
  ["9240", "Nibe", "0851", "Aalborg", 56.981, 9.623],
  ["9260", "Gistrup", "0851", "Aalborg", 56.981, 9.994],
  ["9270", "Klarup", "0851", "Aalborg", 57.012, 10.05],
  ["9280", "Storvorde", "0851", "Aalborg", 56.977, 10.172],
  ["9293", "Kongerslev", "0851", "Aalborg", 56.893, 10.115],
  ["9300", "S\xE6by", "0813", "Frederikshavn", 57.31, 10.501],
  ["9310", "Vodskov", "0851", "Aalborg", 57.1, 10.066],
  ["9320", "Hjallerup", "0810", "Br\xF8nderslev", 57.177, 10.148],
  ["9330", "Dronninglund", "0810", "Br\xF8nderslev", 57.179, 10.298],
  ["9340", "Asaa", "0810", "Br\xF8nderslev", 57.137, 10.392],
  ["9352", "Dybvad", "0813", "Frederikshavn", 57.28, 10.328],
  ["9362", "Gandrup", "0851", "Aalborg", 57.056, 10.185],
  ["9370", "Hals", "0851", "Aalborg", 57.032, 10.331],
  ["9380", "Vestbjerg", "0851", "Aalborg", 57.132, 9.963],
  ["9381", "Sulsted", "0851", "Aalborg", 57.164, 9.96],
  ["9382", "Tylstrup", "0851", "Aalborg", 57.198, 9.941],
  ["9400", "N\xF8rresundby", "0851", "Aalborg", 57.07, 9.925],
  ["9430", "Vadum", "0851", "Aalborg", 57.12, 9.858],
  ["9440", "Aabybro", "0849", "Jammerbugt", 57.146, 9.742],
  ["9460", "Brovst", "0849", "Jammerbugt", 57.107, 9.519],
  ["9480", "L\xF8kken", "0860", "Hj\xF8rring", 57.383, 9.744],
  ["9490", "Pandrup", "0849", "Jammerbugt", 57.211, 9.638],
  ["9492", "Blokhus", "0849", "Jammerbugt", 57.254, 9.605],
  ["9493", "Saltum", "0849", "Jammerbugt", 57.281, 9.66],
  ["9500", "Hobro", "0846", "Mariagerfjord", 56.647, 9.795],
  ["9510", "Arden", "0846", "Mariagerfjord", 56.765, 9.892],
  ["9520", "Sk\xF8rping", "0840", "Rebild", 56.844, 9.906],
  ["9530", "St\xF8vring", "0840", "Rebild", 56.895, 9.82],
  ["9541", "Suldrup", "0840", "Rebild", 56.848, 9.69],
  ["9550", "Mariager", "0846", "Mariagerfjord", 56.653, 10.008],
  ["9560", "Hadsund", "0846", "Mariagerfjord", 56.751, 10.208],
  ["9574", "B\xE6lum", "0840", "Rebild", 56.827, 10.125],
  ["9575", "Terndrup", "0840", "Rebild", 56.812, 10.057],
  ["9600", "Aars", "0820", "Vesthimmerlands", 56.806, 9.496],
  ["9610", "N\xF8rager", "0840", "Rebild", 56.745, 9.67],
  ["9620", "Aalestrup", "0820", "Vesthimmerlands", 56.694, 9.491],
  ["9631", "Gedsted", "0820", "Vesthimmerlands", 56.691, 9.344],
  ["9632", "M\xF8ldrup", "0791", "Viborg", 56.608, 9.503],
  ["9640", "Fars\xF8", "0820", "Vesthimmerlands", 56.769, 9.287],
  ["9670", "L\xF8gst\xF8r", "0820", "Vesthimmerlands", 56.93, 9.266],
  ["9681", "Ranum", "0820", "Vesthimmerlands", 56.897, 9.204],
  ["9690", "Fjerritslev", "0849", "Jammerbugt", 57.096, 9.261],
  ["9700", "Br\xF8nderslev", "0810", "Br\xF8nderslev", 57.273, 9.948],
  ["9740", "Jerslev J", "0810", "Br\xF8nderslev", 57.29, 10.11],
  ["9750", "\xD8stervr\xE5", "0813", "Frederikshavn", 57.34, 10.259],
  ["9760", "Vr\xE5", "0860", "Hj\xF8rring", 57.358, 9.948],
  ["9800", "Hj\xF8rring", "0860", "Hj\xF8rring", 57.465, 9.969],
  ["9830", "T\xE5rs", "0860", "Hj\xF8rring", 57.38, 10.131],
  ["9850", "Hirtshals", "0860", "Hj\xF8rring", 57.571, 9.967],
  ["9870", "Sindal", "0860", "Hj\xF8rring", 57.468, 10.236],
  ["9881", "Bindslev", "0860", "Hj\xF8rring", 57.571, 10.202],
  ["9900", "Frederikshavn", "0813", "Frederikshavn", 57.44, 10.504],
  ["9940", "L\xE6s\xF8", "0825", "L\xE6s\xF8", 57.288, 11.015],
  ["9970", "Strandby", "0813", "Frederikshavn", 57.496, 10.489],
  ["9981", "Jerup", "0813", "Frederikshavn", 57.526, 10.436],
  ["9982", "\xC5lb\xE6k", "0813", "Frederikshavn", 57.6, 10.404],
  ["9990", "Skagen", "0813", "Frederikshavn", 57.721, 10.562]
];

// db/geography/postcode-areas.ts
var POSTCODE_AREAS = POSTCODE_AREA_ROWS.map(
  ([area, name, municipalityCode, municipality, latitude, longitude]) => ({
    area,
    name,
    municipalityCode,
    municipality,
    latitude,
    longitude
  })
);
var BY_AREA = new Map(POSTCODE_AREAS.map((row) => [row.area, row]));
var STREET_POSTCODES = [
  { from: 1e3, to: 1499, area: "1000" },
  { from: 1500, to: 1799, area: "1500" },
  { from: 1800, to: 1999, area: "1800" }
];
function areaOfPostcode(postcode) {
  if (!/^\d{4}$/.test(postcode)) return null;
  const number = Number(postcode);
  const street = STREET_POSTCODES.find((group) => number >= group.from && number <= group.to);
  return BY_AREA.get(street?.area ?? postcode) ?? null;
}

// app/features/matching/engine/distance.ts
var EARTH_RADIUS_KM = 6371.0088;
var LEAST_KM = 0.8;
var radians = (degrees) => degrees * Math.PI / 180;
function kmBetween(oneArea, otherArea) {
  const one = pointOf(oneArea);
  const other = pointOf(otherArea);
  const halfLatitude = Math.sin((other.latitude - one.latitude) / 2);
  const halfLongitude = Math.sin((other.longitude - one.longitude) / 2);
  const chord = halfLatitude * halfLatitude + Math.cos(one.latitude) * Math.cos(other.latitude) * halfLongitude * halfLongitude;
  return Math.max(LEAST_KM, 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(Math.min(1, chord))));
}
var POINTS = /* @__PURE__ */ new Map();
function pointOf(area) {
  const known = POINTS.get(area);
  if (known) return known;
  const row = areaOfPostcode(area);
  if (!row) throw new RangeError(`no postcode area ${area}`);
  const point = { latitude: radians(row.latitude), longitude: radians(row.longitude) };
  POINTS.set(area, point);
  return point;
}

// app/features/matching/engine/values.ts
var MILLION = 1e6;
var UNSTATED = 5e5;
var halfUp = (value) => Math.floor(value * MILLION + 0.5);
var ratio = (part, whole2) => Math.floor((2 * MILLION * part + whole2) / (2 * whole2));
var LEVEL_WORTH = [0, 250, 600, 900, 1e3];
var PRACTISE_DANISH_WORTH = { everyday: 800, little: 600 };
function adultWorth(adult, volunteer) {
  let best = 0;
  let second = 0;
  for (let language = 0; language < adult.length; language++) {
    const worth = LEVEL_WORTH[Math.min(adult[language], volunteer[language])];
    if (worth > best) {
      second = best;
      best = worth;
    } else if (worth > second) second = worth;
  }
  return Math.min(1e3, best + second / 10);
}
function practiseWorth(adultDanish, volunteerDanish) {
  if (volunteerDanish < 3 || adultDanish < 1) return 0;
  return adultDanish >= 2 ? PRACTISE_DANISH_WORTH.everyday : PRACTISE_DANISH_WORTH.little;
}
function languageValue(worthSum, adults) {
  return ratio(worthSum, 1e3 * adults);
}
function locationValue(km, halfDistanceKm) {
  return halfUp(2 ** (-km / halfDistanceKm));
}
var AVOIDED_COST = 0.25;
function interestsValue(common, one, other, avoided) {
  const value = common / Math.sqrt(one * other) - AVOIDED_COST * avoided;
  return value <= 0 ? 0 : Math.min(MILLION, halfUp(value));
}
var ENOUGH_SLOTS = 3;
var SLOT_VALUES = [0, ratio(1, 3), ratio(2, 3), MILLION];
function availabilityValue(one, other) {
  if (one === 0 || other === 0) return UNSTATED;
  return SLOT_VALUES[Math.min(countBits(one & other), ENOUGH_SLOTS)];
}
function purposeValue(wanted, offered) {
  if (wanted === 0 || offered === 0) return UNSTATED;
  return ratio(countBits(wanted & offered), countBits(wanted));
}
function partPoints(weight, value, weightSum) {
  return Math.floor((2 * weight * value + 10 * weightSum) / (20 * weightSum));
}

// app/features/matching/engine/score.ts
function levelsOf(languages) {
  const levels = LANGUAGES.map(() => 0);
  for (const { tag, level: level2 } of languages) levels[LANGUAGES.indexOf(tag)] = level2;
  return levels;
}
var DANISH = LANGUAGES.indexOf("da");

// app/features/matching/engine/pool/languages.ts
var DANISH2 = LANGUAGES.indexOf("da");
var speakingKey = (languages) => levelsOf(languages).join("");
function numberSpeaking(all) {
  const keys = /* @__PURE__ */ new Set();
  for (const languages of all) keys.add(speakingKey(languages));
  const sorted = [...keys].sort();
  return {
    index: new Map(sorted.map((key, number) => [key, number])),
    levels: sorted.map((key) => [...key].map(Number))
  };
}
var WORTH = 1023;
var CAN_TALK = 1 << 10;
var SAME_MOTHER_TONGUE = 1 << 11;
var PRACTISE_SHIFT = 12;
var PRACTISE_CLASS = [0, PRACTISE_DANISH_WORTH.little, PRACTISE_DANISH_WORTH.everyday];
function incommon(adult, volunteer) {
  let code = adultWorth(adult, volunteer);
  for (let language = 0; language < adult.length; language++) {
    if (adult[language] >= 2 && volunteer[language] >= 2) code |= CAN_TALK;
    if (language !== DANISH2 && adult[language] === 4 && volunteer[language] === 4) code |= SAME_MOTHER_TONGUE;
  }
  const practise = practiseWorth(adult[DANISH2], volunteer[DANISH2]);
  return code | PRACTISE_CLASS.indexOf(practise) << PRACTISE_SHIFT;
}
var practised = (code) => PRACTISE_CLASS[code >> PRACTISE_SHIFT];
function commonRows(one, other, codeOf) {
  const rows = [];
  return (number) => {
    rows[number] ??= Uint16Array.from(other.levels, (levels) => codeOf(one.levels[number], levels));
    return rows[number];
  };
}
function languagePoints(weight, weightSum) {
  const tables = [];
  return (adults) => {
    tables[adults] ??= Int32Array.from(
      { length: 1e3 * adults + 1 },
      (_, worthSum) => partPoints(weight, languageValue(worthSum, adults), weightSum)
    );
    return tables[adults];
  };
}

// app/features/matching/engine/pool/small-parts.ts
function tableSmallParts({ weights }, weightSum) {
  const purposes = [];
  const ofAvailability = (value) => partPoints(weights.availability, value, weightSum);
  return {
    availability: Int32Array.from([
      ...[8, 1, 3, 7].map((slots) => ofAvailability(availabilityValue(slots, 7))),
      ofAvailability(UNSTATED)
    ]),
    purpose: (wanted) => {
      purposes[wanted] ??= Int32Array.from(
        { length: 256 },
        (_, offered) => partPoints(weights.purpose, purposeValue(wanted, offered), weightSum)
      );
      return purposes[wanted];
    },
    unstatedInterests: partPoints(weights.interests, UNSTATED, weightSum),
    interestsWeight: weights.interests,
    weightSum,
    most: {
      availability: partPoints(weights.availability, MILLION, weightSum),
      purpose: partPoints(weights.purpose, MILLION, weightSum),
      interests: partPoints(weights.interests, MILLION, weightSum)
    }
  };
}
function interestsPoints(parts, common, one, other, avoided) {
  return partPoints(parts.interestsWeight, interestsValue(common, one, other, avoided), parts.weightSum);
}
function commonSlots(one, other) {
  if (one === 0 || other === 0) return 4;
  return Math.min(3, countBits(one & other)) || -1;
}

// app/features/matching/engine/pool/pair-points.ts
var GATED = -1;
function pairPoints(pool, family, volunteer) {
  const { families, volunteers, places, parts } = pool;
  const needs = families.qualities[family];
  if ((volunteers.qualities[volunteer] & needs) !== needs) return GATED;
  const slots = commonSlots(families.times[family], volunteers.times[volunteer]);
  if (slots < 0) return GATED;
  const way = families.place[family] * places.count + volunteers.place[volunteer];
  if (places.km[way] > volunteers.maxKm[volunteer]) return GATED;
  const adult = pool.volunteerAgainstAdults(volunteers.speaks[volunteer]);
  const language = pairLanguagePoints(pool, family, adult);
  if (language === GATED || families.barred.get(family)?.has(volunteer)) return GATED;
  return language + places.points[way] + pairInterestsPoints(pool, family, volunteer) + parts.availability[slots] + parts.purpose(families.purposes[family])[volunteers.purposes[volunteer]];
}
function pairLanguagePoints({ families, languagePoints: languagePoints2 }, family, codes) {
  const from = families.adultsFrom[family];
  const end = families.adultsFrom[family + 1];
  const practises = families.practises[family] === 1;
  let worthSum = 0;
  let seen = 0;
  for (let at = from; at < end; at++) {
    const code = codes[families.adults[at]];
    const least = practises ? practised(code) : 0;
    worthSum += Math.max(code & WORTH, least);
    seen |= least > 0 ? code | CAN_TALK : code;
  }
  if ((seen & CAN_TALK) === 0) return GATED;
  if (families.notOwnLanguage[family] === 1 && (seen & SAME_MOTHER_TONGUE) !== 0) return GATED;
  return languagePoints2(end - from)[worthSum];
}
function pairInterestsPoints(pool, family, volunteer) {
  const { families, volunteers, parts, rarity } = pool;
  const one = families.likesWeight[family];
  const other = volunteers.likesWeight[volunteer];
  if (one === 0 || other === 0) return parts.unstatedInterests;
  const familyLow = families.likesLow[family];
  const familyHigh = families.likesHigh[family];
  const low = volunteers.likesLow[volunteer];
  const high = volunteers.likesHigh[volunteer];
  const common = maskWeight(rarity, familyLow & low, familyHigh & high);
  if (common === 0) return 0;
  const avoided = countBits(familyLow & volunteers.avoidsLow[volunteer]) + countBits(familyHigh & volunteers.avoidsHigh[volunteer]) + countBits(low & families.avoidsLow[family]) + countBits(high & families.avoidsHigh[family]);
  return interestsPoints(parts, common, one, other, avoided);
}

// app/features/matching/engine/pool/volunteers-for.ts
function volunteersFor(pool, pricesMayFall = false) {
  const cells = cutCells(pool);
  const few = bestFew();
  const language = new Int32Array(pool.volunteerSpeakings);
  return {
    found: few,
    best(family, want, price, above) {
      startFew(few, want, above);
      if (pricesMayFall) cells.leastPrice.fill(0);
      const bestLanguage = tableLanguage(pool, family, language);
      if (bestLanguage !== GATED) searchPlaces(pool, cells, few, family, language, bestLanguage, price);
      return finishFew(few);
    }
  };
}
function cutCells({ volunteers, places }) {
  const from = [];
  const placeFrom = new Int32Array(places.count + 1);
  for (let at = 0, place2 = 0; at <= volunteers.count; at++) {
    const newPlace = at === volunteers.count ? places.count : volunteers.place[at];
    const starts = at === volunteers.count || newPlace > place2 || volunteers.qualities[at] !== volunteers.qualities[at - 1] || volunteers.maxKm[at] !== volunteers.maxKm[at - 1];
    if (at === 0 || starts) from.push(at);
    while (place2 < newPlace) placeFrom[++place2] = from.length - 1;
  }
  return {
    placeFrom,
    from: Int32Array.from(from),
    leastPrice: new Float64Array(from.length)
  };
}
function tableLanguage(pool, family, language) {
  const { families } = pool;
  const from = families.adultsFrom[family];
  const end = families.adultsFrom[family + 1];
  const practises = families.practises[family] === 1;
  const shut = families.notOwnLanguage[family] === 1 ? SAME_MOTHER_TONGUE : 0;
  const points = pool.languagePoints(end - from);
  const rows = Array.from(families.adults.subarray(from, end), (adult) => pool.adultAgainstVolunteers(adult));
  let most = GATED;
  for (let speaks = 0; speaks < language.length; speaks++) {
    let worthSum = 0;
    let seen = 0;
    for (let adult = 0; adult < rows.length; adult++) {
      const code = rows[adult][speaks];
      const least = practises ? practised(code) : 0;
      worthSum += Math.max(code & WORTH, least);
      seen |= least > 0 ? code | CAN_TALK : code;
    }
    const gives = (seen & CAN_TALK) === 0 || (seen & shut) !== 0 ? GATED : points[worthSum];
    language[speaks] = gives;
    if (gives > most) most = gives;
  }
  return most;
}
function searchPlaces(pool, cells, few, family, language, bestLanguage, price) {
  const { families, volunteers, places, parts, floor } = pool;
  const { speaks, times: slotsOf, purposes: outcomesOf, maxKm, qualities } = volunteers;
  const { availability } = parts;
  const { from, leastPrice: leastPrices } = cells;
  let { above } = few;
  const bonus = families.bonus[family];
  const needs = families.qualities[family];
  const times = families.times[family];
  const purposePoints = parts.purpose(families.purposes[family]);
  const barred = families.barred.get(family);
  const mostInterests = families.likesWeight[family] === 0 ? parts.unstatedInterests : parts.most.interests;
  const mostAvailability = Math.max(
    parts.availability[4],
    times === 0 ? 0 : parts.availability[commonSlots(times, times)]
  );
  const mostPurpose = families.purposes[family] === 0 ? purposePoints[0] : parts.most.purpose;
  const mostRest = bonus + mostInterests + mostAvailability + mostPurpose;
  const placeRow = families.place[family] * places.count;
  for (let rank = 0; rank < places.count; rank++) {
    const place2 = places.nearest[placeRow + rank];
    const location = places.points[placeRow + place2];
    if (location + bestLanguage + mostRest <= above) break;
    const km = places.km[placeRow + place2];
    const mostHere = location + mostRest;
    for (let cell = cells.placeFrom[place2], lastCell = cells.placeFrom[place2 + 1]; cell < lastCell; cell++) {
      if (mostHere + bestLanguage - leastPrices[cell] <= above) continue;
      const first = from[cell];
      const end = from[cell + 1];
      if ((qualities[first] & needs) !== needs || km > maxKm[first]) continue;
      let leastPrice = Number.POSITIVE_INFINITY;
      for (let volunteer = first; volunteer < end; volunteer++) {
        const itsPrice = price[volunteer];
        if (itsPrice < leastPrice) leastPrice = itsPrice;
        const languagePoints2 = language[speaks[volunteer]];
        if (mostHere + languagePoints2 - itsPrice <= above || languagePoints2 === GATED) continue;
        const slots = commonSlots(times, slotsOf[volunteer]);
        if (slots < 0) continue;
        const without = location + languagePoints2 + availability[slots] + purposePoints[outcomesOf[volunteer]];
        if (without + mostInterests + bonus - itsPrice <= above) continue;
        const points = without + pairInterestsPoints(pool, family, volunteer);
        const gain = points + bonus;
        if (points < floor || gain - itsPrice <= above) continue;
        if (barred?.has(volunteer)) continue;
        enter(few, volunteer, gain, gain - itsPrice);
        above = few.above;
      }
      leastPrices[cell] = leastPrice;
    }
  }
}

// app/features/matching/engine/policy.ts
var DEFAULT_POLICY = {
  weights: { language: 30, location: 20, interests: 15, availability: 20, purpose: 15 },
  floor: 35,
  halfDistanceKm: 3,
  waitingBonus: 15
};

// app/features/matching/engine/eligibility.ts
var CERTIFICATE_AGE_YEARS = 15;
function mayBeContacted({ consent }, date, request) {
  if (consent === null || consent.withdrawn || consent.since > date) return false;
  return consent.organisation === "any" || consent.organisation === request.organisation;
}
function needsCertificate(family, date) {
  const year = Number(date.slice(0, 4));
  return family.childrenBirthYears.some((birthYear) => year - birthYear <= CERTIFICATE_AGE_YEARS);
}
function hasCertificate(volunteer, date) {
  return volunteer.childCertificateUntil !== null && volunteer.childCertificateUntil >= date;
}
function kindOf(family) {
  return family.household ?? (family.childrenBirthYears.length > 0 ? "family" : null);
}

// app/features/matching/engine/order.ts
var byId = (one, other) => one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
var DAY_MS = 864e5;
function daysBetween(from, to) {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

// app/features/matching/engine/waiting.ts
var FULL_BONUS_DAYS = 26 * 7;
function daysWaiting(family, date) {
  return family.waitingSince === null ? 0 : Math.max(0, daysBetween(family.waitingSince, date));
}
function waitingBonus(family, date, policy) {
  const days = Math.min(daysWaiting(family, date), FULL_BONUS_DAYS);
  return Math.floor((2 * 1e3 * policy.waitingBonus * days + FULL_BONUS_DAYS) / (2 * FULL_BONUS_DAYS));
}

// app/features/matching/engine/pool/places.ts
function tablePlaces(areas, policy, weightSum) {
  const names = [...new Set(areas)].sort();
  const count = names.length;
  const km = new Float64Array(count * count);
  const points = new Int32Array(count * count);
  const nearest = new Int32Array(count * count);
  for (let one = 0; one < count; one++) {
    for (let other = 0; other < count; other++) {
      const distance = kmBetween(names[one], names[other]);
      km[one * count + other] = distance;
      points[one * count + other] = partPoints(
        policy.weights.location,
        locationValue(distance, policy.halfDistanceKm),
        weightSum
      );
    }
    const order = names.map((_, place2) => place2);
    order.sort((a, b) => km[one * count + a] - km[one * count + b] || a - b);
    nearest.set(order, one * count);
  }
  return { count, index: new Map(names.map((name, place2) => [name, place2])), km, points, nearest };
}

// app/features/matching/engine/pool/compact-pool.ts
var QUALITY = { certificate: 1, woman: 2, man: 4, household: 8 };
function compactPool(input) {
  const { policy } = input;
  const weightSum = Object.values(policy.weights).reduce((sum, weight) => sum + weight, 0);
  const places = tablePlaces(
    [...input.families, ...input.volunteers].map(({ area }) => area),
    policy,
    weightSum
  );
  const rarity = rarityTable(input.rarity);
  const adultSpeaking = numberSpeaking(input.families.flatMap(({ adults }) => adults));
  const volunteerSpeaking = numberSpeaking(input.volunteers.map(({ languages }) => languages));
  const volunteers = compactVolunteers(input, places, rarity, volunteerSpeaking);
  return {
    volunteers,
    families: compactFamilies(input, places, rarity, adultSpeaking, volunteers),
    places,
    parts: tableSmallParts(policy, weightSum),
    rarity,
    adultAgainstVolunteers: commonRows(adultSpeaking, volunteerSpeaking, incommon),
    volunteerAgainstAdults: commonRows(
      volunteerSpeaking,
      adultSpeaking,
      (volunteer, adult) => incommon(adult, volunteer)
    ),
    volunteerSpeakings: volunteerSpeaking.levels.length,
    languagePoints: languagePoints(policy.weights.language, weightSum),
    floor: 1e3 * policy.floor
  };
}
function compactVolunteers({ volunteers, date }, places, rarity, speakings) {
  const sorted = volunteers.map((person) => ({
    person,
    place: places.index.get(person.area),
    brings: bringsOf(person, date),
    maxKm: person.maxKm ?? Number.POSITIVE_INFINITY,
    speaks: speakings.index.get(speakingKey(person.languages))
  })).sort(
    (a, b) => a.place - b.place || a.brings - b.brings || (a.maxKm === b.maxKm ? 0 : a.maxKm - b.maxKm) || a.speaks - b.speaks || byId(a.person, b.person)
  );
  const people = sorted.map(({ person }) => person);
  return {
    ...compactPeople(people, places, rarity, (volunteer) => bringsOf(volunteer, date)),
    people,
    speaks: Int32Array.from(sorted, ({ speaks }) => speaks),
    maxKm: Float64Array.from(sorted, ({ maxKm }) => maxKm),
    capacity: Int32Array.from(people, ({ takes, engaged }) => Math.max(0, takes - engaged))
  };
}
function compactFamilies({ families, date, bonusOf, barredFor }, places, rarity, speakings, volunteers) {
  const adultsFrom = new Int32Array(families.length + 1);
  families.forEach(({ adults }, family) => {
    adultsFrom[family + 1] = adultsFrom[family] + adults.length;
  });
  return {
    ...compactPeople(families, places, rarity, (family) => needsOf(family, date)),
    people: families,
    adultsFrom,
    adults: Int32Array.from(
      families.flatMap(({ adults }) => adults.map((adult) => speakings.index.get(speakingKey(adult))))
    ),
    practises: Uint8Array.from(families, ({ languageWish }) => languageWish === "danish" ? 1 : 0),
    notOwnLanguage: Uint8Array.from(families, ({ notOwnLanguage }) => notOwnLanguage ? 1 : 0),
    bonus: Int32Array.from(families, bonusOf),
    barred: barredNumbers(families, volunteers, barredFor)
  };
}
function barredNumbers(families, volunteers, barredFor) {
  const barred = /* @__PURE__ */ new Map();
  let numberOf = null;
  families.forEach((family, number) => {
    const ids = barredFor(family);
    if (ids.length === 0) return;
    numberOf ??= new Map(volunteers.people.map(({ id }, at) => [id, at]));
    barred.set(number, new Set(ids.flatMap((id) => numberOf.get(id) ?? [])));
  });
  return barred;
}
function compactPeople(people, places, rarity, qualitiesOf) {
  const likes = people.map(({ interests }) => interestMask(interests));
  const avoids = people.map(({ avoids: avoids2 }) => interestMask(avoids2));
  return {
    count: people.length,
    place: Int32Array.from(people, ({ area }) => places.index.get(area)),
    times: Int32Array.from(people, ({ times }) => slotMask(times)),
    purposes: Int32Array.from(people, ({ purposes }) => outcomeMask(purposes)),
    likesLow: Int32Array.from(likes, ({ low }) => low),
    likesHigh: Int32Array.from(likes, ({ high }) => high),
    avoidsLow: Int32Array.from(avoids, ({ low }) => low),
    avoidsHigh: Int32Array.from(avoids, ({ high }) => high),
    likesWeight: Float64Array.from(likes, ({ low, high }) => maskWeight(rarity, low, high)),
    qualities: Int32Array.from(people, qualitiesOf)
  };
}
var householdBit = (kind) => QUALITY.household << HOUSEHOLDS.indexOf(kind);
function bringsOf(volunteer, date) {
  let brings = hasCertificate(volunteer, date) ? QUALITY.certificate : 0;
  if (volunteer.genders.includes("woman")) brings |= QUALITY.woman;
  if (volunteer.genders.includes("man")) brings |= QUALITY.man;
  for (const kind of volunteer.meets.length === 0 ? HOUSEHOLDS : volunteer.meets) brings |= householdBit(kind);
  return brings;
}
function needsOf(family, date) {
  let needs = needsCertificate(family, date) ? QUALITY.certificate : 0;
  if (family.contactWish !== null) needs |= QUALITY[family.contactWish];
  const kind = kindOf(family);
  if (kind !== null) needs |= householdBit(kind);
  return needs;
}

// app/features/matching/engine/taking-part.ts
function takingPart(pool) {
  const { date, request } = pool;
  return {
    families: pool.families.filter(
      (family) => family.organisation === request.organisation && mayBeContacted(family, date, request) && !family.openMatchTypes.includes(request.matchType)
    ).sort(byId),
    volunteers: pool.volunteers.filter(
      (volunteer) => volunteer.organisation === request.organisation && volunteer.approvedOn !== null && volunteer.approvedOn <= date && volunteer.engaged < volunteer.takes
    ).sort(byId)
  };
}

// app/features/matching/engine/round.ts
function poolOfRound(input) {
  const { families, volunteers } = takingPart(input);
  const pins = input.pins ?? [];
  const pinnedFamilies = new Set(pins.map(({ family }) => family));
  const pinsOf = countBy(pins.map(({ volunteer }) => volunteer));
  const forbidden = groupForbids(input);
  return compactPool({
    ...input,
    families: families.filter(({ id }) => !pinnedFamilies.has(id)),
    volunteers: volunteers.map((volunteer) => ({ ...volunteer, engaged: volunteer.engaged + (pinsOf.get(volunteer.id) ?? 0) })).filter(({ engaged, takes }) => engaged < takes),
    bonusOf: (family) => bonusIn(input, family),
    barredFor: (family) => [...family.earlierPairs, ...forbidden.get(family.id) ?? []]
  });
}
var bonusIn = ({ objective, date, policy }, family) => objective === "balanced" ? waitingBonus(family, date, policy) : 0;
function countBy(ids) {
  const counts = /* @__PURE__ */ new Map();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
function groupForbids({ forbids = [] }) {
  const groups = /* @__PURE__ */ new Map();
  for (const { family, volunteer } of forbids) groups.set(family, [...groups.get(family) ?? [], volunteer]);
  return groups;
}

// app/commands/generate/copenhagen.ts
var TONGUES = [
  ["uk", 30],
  ["ar", 26],
  ["ti", 9],
  ["prs", 7],
  ["fa", 6],
  ["kmr", 5],
  ["so", 5],
  ["ckb", 3],
  ["ps", 3],
  ["ru", 3],
  ["am", 1],
  ["my", 1],
  ["sw", 1]
];
var BESIDE = {
  uk: ["ru"],
  kmr: ["ar"],
  ckb: ["ar"],
  ps: ["prs"],
  prs: ["fa"],
  ti: ["am", "ar"],
  so: ["sw"],
  am: ["ti"]
};
var VOLUNTEER_TONGUES = [
  [null, 45],
  ["de", 14],
  ["fr", 8],
  ["es", 8],
  ["sv", 5],
  ["ar", 7],
  ["uk", 3],
  ["ru", 3],
  ["tr", 2],
  ["fa", 2],
  ["prs", 1],
  ["so", 1],
  ["kmr", 1],
  ["ti", 0.5],
  ["ur", 1],
  ["pl", 1]
];
var HOUSEHOLD_SHARES = [
  ["family", 52],
  ["woman", 16],
  ["man", 16],
  ["couple", 11],
  ["adults", 5]
];
var COMMON_INTERESTS = [
  "cooking",
  "walking",
  "music",
  "cafe",
  "nature",
  "reading",
  "film",
  "football",
  "children-play",
  "travel"
];
var COPENHAGEN_AREAS = POSTCODE_AREAS.filter(
  ({ latitude, longitude }) => Math.hypot((latitude - 55.676) * 111, (longitude - 12.569) * 63) < 25
).map(({ area }) => area);
function townsOf(count) {
  if (count === 1) return [COPENHAGEN_AREAS];
  const step = POSTCODE_AREAS.length / count;
  return Array.from({ length: count }, (_, town) => {
    const centre = POSTCODE_AREAS[Math.floor(town * step)];
    const far = ({ latitude, longitude }) => Math.hypot((latitude - centre.latitude) * 111, (longitude - centre.longitude) * 63);
    return [...POSTCODE_AREAS].sort((one, other) => far(one) - far(other)).slice(0, 5).map(({ area }) => area);
  });
}

// app/features/matching/engine/files/read-people.ts
var FILE_REQUEST = { organisation: "file", matchType: "file" };

// app/commands/generate/random.ts
function seeded(seed) {
  let state = seed | 0;
  return () => {
    state = state + 1831565813 | 0;
    let mixed = Math.imul(state ^ state >>> 15, 1 | state);
    mixed = mixed + Math.imul(mixed ^ mixed >>> 7, 61 | mixed) ^ mixed;
    return ((mixed ^ mixed >>> 14) >>> 0) / 4294967296;
  };
}
var pick = (random, list) => list[Math.floor(random() * list.length)];
function pickByShare(random, table) {
  let left = random() * table.reduce((sum, [, share]) => sum + share, 0);
  for (const [item, share] of table) {
    left -= share;
    if (left < 0) return item;
  }
  return table.at(-1)[0];
}
function some(random, list, count) {
  const chosen = /* @__PURE__ */ new Set();
  while (chosen.size < Math.min(count, list.length)) chosen.add(Math.floor(random() * list.length));
  return list.filter((_, at) => chosen.has(at));
}
var whole = (random, least, most) => least + Math.floor(random() * (most - least + 1));

// app/commands/generate/people.ts
var level = (random, shares) => pickByShare(
  random,
  shares.map((share, at) => [at + 1, share])
);
function speaking(levels) {
  return LANGUAGES.flatMap((tag) => levels.has(tag) ? [{ tag, level: levels.get(tag) }] : []);
}
function someInterests(random) {
  if (random() < 0.15) return [];
  return [
    .../* @__PURE__ */ new Set([
      ...some(random, COMMON_INTERESTS, whole(random, 1, 3)),
      ...some(random, INTERESTS, whole(random, 0, 4))
    ])
  ];
}
var someTimes = (random) => random() < 0.1 ? [] : some(random, SLOTS, whole(random, 1, 8));
function makeVolunteer({ seed, towns }, number) {
  const random = seeded(seed * 2000003 + number * 2);
  const levels = /* @__PURE__ */ new Map([["da", level(random, [0, 2, 8, 90])]]);
  if (random() < 0.92) levels.set("en", level(random, [3, 22, 70, 5]));
  const other = pickByShare(random, VOLUNTEER_TONGUES);
  if (other) levels.set(other, level(random, [20, 35, 25, 20]));
  return {
    id: `V${number}`,
    organisation: FILE_REQUEST.organisation,
    area: pick(random, pick(random, towns)),
    maxKm: pickByShare(random, [
      [null, 25],
      [3, 10],
      [5, 20],
      [8, 20],
      [12, 15],
      [25, 10]
    ]),
    languages: speaking(levels),
    interests: someInterests(random),
    avoids: random() < 0.3 ? some(random, INTERESTS, whole(random, 1, 2)) : [],
    times: someTimes(random),
    purposes: random() < 0.2 ? [] : some(random, OUTCOMES, whole(random, 1, 5)),
    takes: pickByShare(random, [
      [1, 85],
      [2, 12],
      [3, 3]
    ]),
    engaged: 0,
    genders: pickByShare(random, [
      [["woman"], 62],
      [["man"], 26],
      [["woman", "man"], 8],
      [["other"], 1],
      [[], 3]
    ]),
    meets: pickByShare(random, [
      [[], 70],
      [["family"], 12],
      [["woman"], 6],
      [["family", "couple"], 6],
      [["man"], 3],
      [["couple", "adults"], 3]
    ]),
    childCertificateUntil: random() < 0.75 ? "2027-06-30" : null,
    approvedOn: random() < 0.95 ? "0000-01-01" : null,
    withoutMatchSince: null
  };
}
function makeFamily({ seed, towns }, number) {
  const random = seeded(seed * 2000003 + number * 2 + 1);
  const household = pickByShare(random, HOUSEHOLD_SHARES);
  const tongue = pickByShare(random, TONGUES);
  const adultCount = household === "family" ? whole(random, 1, 2) : household === "couple" ? 2 : household === "adults" ? whole(random, 2, 3) : 1;
  const days = whole(random, 0, 400);
  const since = new Date(Date.UTC(2026, 10, 20 - days)).toISOString().slice(0, 10);
  return {
    id: `F${number}`,
    organisation: FILE_REQUEST.organisation,
    area: pick(random, pick(random, towns)),
    household,
    adults: Array.from({ length: adultCount }, () => makeAdult(random, tongue)),
    interests: someInterests(random),
    avoids: random() < 0.2 ? some(random, INTERESTS, 1) : [],
    times: someTimes(random),
    purposes: random() < 0.2 ? [] : some(random, OUTCOMES, whole(random, 1, 4)),
    childrenBirthYears: household === "family" ? Array.from({ length: whole(random, 1, 4) }, () => whole(random, 2006, 2026)) : [],
    consent: random() < 0.97 ? { organisation: "any", since, withdrawn: false } : null,
    waitingSince: random() < 0.95 ? since : null,
    languageWish: pickByShare(random, [
      ["either", 55],
      ["danish", 35],
      ["own", 10]
    ]),
    contactWish: household === "woman" && random() < 0.4 ? "woman" : random() < 0.04 ? pick(random, ["woman", "man"]) : null,
    notOwnLanguage: random() < 0.04,
    openMatchTypes: [],
    earlierPairs: []
  };
}
function makeAdult(random, tongue) {
  const levels = /* @__PURE__ */ new Map([[tongue, 4]]);
  const beside = BESIDE[tongue];
  if (beside && random() < 0.5) levels.set(pick(random, beside), level(random, [10, 25, 40, 25]));
  if (random() < 0.65) levels.set("da", level(random, [50, 38, 12, 0]));
  if (random() < 0.5) levels.set("en", level(random, [35, 40, 25, 0]));
  return speaking(levels);
}

// app/commands/bench/invented-pool.ts
function inventedPool({
  families,
  volunteers,
  ...crowd
}) {
  const people = {
    families: Array.from({ length: families }, (_, number) => makeFamily(crowd, number)),
    volunteers: Array.from({ length: volunteers }, (_, number) => makeVolunteer(crowd, number))
  };
  const rarity = interestRarity([...people.volunteers, ...people.families]);
  return { ...people, rarity, date: "2026-11-22", request: FILE_REQUEST };
}

// app/commands/bench/measure.ts
function timed(run) {
  const before = process.cpuUsage();
  const result = run();
  const used = process.cpuUsage(before);
  return { ms: (used.user + used.system) / 1e3, result };
}
function median(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
var quantile = (numbers, share) => [...numbers].sort((one, other) => one - other)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))];
function requireEqual(what2, found, expected) {
  if (found !== expected) throw new Error(`${what2}: ${found} instead of ${expected}`);
}

// app/commands/bench/peers.ts
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { linearSumAssignment } from "linear-sum-assignment";
import { munkres } from "munkres";
var rowsOf = ({ rows, columns, gains }) => Array.from({ length: rows }, (_, row) => Array.from(gains.subarray(row * columns, (row + 1) * columns)));
var PEERS = [
  {
    name: "scipy",
    upTo: 1e4,
    solve: scipy
  },
  {
    name: "munkres",
    upTo: 5e3,
    solve: (matrix) => {
      const costs = rowsOf(matrix).map((row) => row.map((gain) => -gain));
      const { ms, result } = timed(() => munkres(costs));
      return { ms, total: result.reduce((sum, [row, column]) => sum - costs[row][column], 0) };
    }
  },
  {
    name: "linear-sum-assignment",
    upTo: 2e3,
    solve: (matrix) => {
      const gains = rowsOf(matrix);
      const { ms, result } = timed(() => linearSumAssignment(gains, { maximaze: true }));
      return {
        ms,
        total: [...result.rowAssignments].reduce((sum, column, row) => sum + (gains[row]?.[column] ?? 0), 0)
      };
    }
  }
];
var PYTHON = `
import sys, time, numpy
from scipy.optimize import linear_sum_assignment
gains = numpy.fromfile(sys.argv[1], dtype=numpy.int32).reshape(int(sys.argv[2]), -1).astype(float)
start = time.process_time()
rows, columns = linear_sum_assignment(gains, maximize=True)
print((time.process_time() - start) * 1000, int(gains[rows, columns].sum()))
`;
function scipy({ rows, gains }) {
  const folder = mkdtempSync(join(tmpdir(), "nyven-bench-"));
  try {
    const file = join(folder, "gains");
    writeFileSync(file, new Uint8Array(gains.buffer, gains.byteOffset, gains.byteLength));
    for (const python of ["/usr/bin/python3", "python3"]) {
      const run = spawnSync(python, ["-c", PYTHON, file, String(rows)], { encoding: "utf8" });
      if (run.status !== 0) continue;
      const [ms, total] = run.stdout.trim().split(" ").map(Number);
      return { ms, total };
    }
    return null;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// app/commands/bench/regimes.ts
var REGIMES = ["uniform", "balanced", "slack", "scarce", "critical"];
var ROWS = { uniform: 100, balanced: 100, slack: 67, scarce: 150, critical: 95 };
function regimeMatrix(regime, size, seed) {
  const rows = Math.round(size * ROWS[regime] / 100);
  const gains = new Int32Array(rows * size);
  if (regime === "uniform") {
    const random = seeded(seed);
    for (let at = 0; at < gains.length; at++) gains[at] = 1 + Math.floor(random() * 1e5);
    return { rows, columns: size, gains };
  }
  const pool = inventedPool({
    families: Math.ceil(rows * 1.1) + 50,
    volunteers: Math.ceil(size * 1.15) + 50,
    seed,
    towns: townsOf(1)
  });
  const compact = poolOfRound({ ...pool, policy: { ...DEFAULT_POLICY, floor: 0 }, objective: "balanced" });
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < size; column++) {
      const points = pairPoints(compact, row, column);
      gains[row * size + column] = points < 0 ? 0 : points + compact.families.bonus[row];
    }
  }
  return { rows, columns: size, gains };
}

// app/commands/bench/rounds.ts
function benchMatrices(sizes, runs) {
  return sizes.flatMap(
    (size) => REGIMES.flatMap((regime) => {
      const matrix = regimeMatrix(regime, size, 1);
      const solved = Array.from({ length: runs }, () => timed(() => solveMatrix(matrix)));
      const { total, bound } = solved[0].result;
      requireEqual(`${regime} ${size}: bound`, bound, total);
      const ms = median(solved.map((one) => one.ms));
      const what2 = `matrix, ${regime}`;
      const ours = { what: what2, who: "Nyven", size, ms, runs, total, optimal: true, ratio: 1 };
      const peers = PEERS.flatMap((peer) => {
        const answer2 = size <= peer.upTo ? peer.solve(matrix) : null;
        if (!answer2) return [];
        const optimal = answer2.total === total;
        return [
          { what: what2, who: peer.name, size, ms: answer2.ms, runs: 1, total: answer2.total, optimal, ratio: answer2.ms / ms }
        ];
      });
      return [ours, ...peers];
    })
  );
}

// app/commands/bench/rank-in-sql.ts
import Database from "better-sqlite3";
function rankInSql(pool, top) {
  const { volunteers, families, places, parts, rarity } = pool;
  const db = new Database(":memory:");
  db.exec(`CREATE TABLE volunteer (place INTEGER, speaks INTEGER, brings INTEGER, max_km REAL, times INTEGER, purposes INTEGER,
    likes INTEGER, avoids INTEGER, weight REAL);
    CREATE TABLE near (place INTEGER PRIMARY KEY, km REAL, points INTEGER);
    CREATE TABLE talk (speaks INTEGER PRIMARY KEY, points INTEGER);
    CREATE TABLE purpose (offered INTEGER PRIMARY KEY, points INTEGER)`);
  const wide = (low, high) => high * 2 ** LOW_INTERESTS + low;
  const insert = db.prepare("INSERT INTO volunteer VALUES (?,?,?,?,?,?,?,?,?)");
  db.transaction(() => {
    for (let at = 0; at < volunteers.count; at++) {
      insert.run(
        volunteers.place[at],
        volunteers.speaks[at],
        volunteers.qualities[at],
        Math.min(volunteers.maxKm[at], 1e9),
        volunteers.times[at],
        volunteers.purposes[at],
        wide(volunteers.likesLow[at], volunteers.likesHigh[at]),
        wide(volunteers.avoidsLow[at], volunteers.avoidsHigh[at]),
        volunteers.likesWeight[at]
      );
    }
  })();
  const squared = (bit) => rarity[(bit >> 3) * 256 + (1 << (bit & 7))];
  const bitsOf = (set) => Array.from({ length: 45 }, (_, bit) => bit).filter((bit) => Math.floor(set / 2 ** bit) % 2 === 1);
  const count = (column, bits) => bits.map((bit) => `((${column} >> ${bit}) & 1)`).join(" + ") || "0";
  return (family) => {
    const likes = wide(families.likesLow[family], families.likesHigh[family]);
    const avoids = wide(families.avoidsLow[family], families.avoidsHigh[family]);
    const times = families.times[family];
    fill(db, pool, family);
    const common = bitsOf(likes).map((bit) => `((likes >> ${bit}) & 1) * ${squared(bit)}`).join(" + ") || "0";
    const avoided = `${count("avoids", bitsOf(likes))} + ${count("likes", bitsOf(avoids))}`;
    const value = `(${common}) / sqrt(weight * ${families.likesWeight[family]}) - 0.25 * (${avoided})`;
    const halfUp2 = `CAST(min(1.0, max(0.0, ${value})) * 1000000 + 0.5 AS INTEGER)`;
    const { interestsWeight, weightSum } = parts;
    const interests = likes === 0 ? String(parts.unstatedInterests) : `CASE WHEN weight = 0 THEN ${parts.unstatedInterests} ELSE (2 * ${interestsWeight} * ${halfUp2} + 10 * ${weightSum}) / (20 * ${weightSum}) END`;
    const availability = times === 0 ? String(parts.availability[4]) : `CASE WHEN times = 0 THEN ${parts.availability[4]} ELSE CASE min(3, ${count("times", bitsOf(times))})
          WHEN 1 THEN ${parts.availability[1]} WHEN 2 THEN ${parts.availability[2]} ELSE ${parts.availability[3]} END END`;
    const needs = families.qualities[family];
    return db.prepare(`SELECT near.points + talk.points + purpose.points + ${availability} + ${interests} AS score
        FROM volunteer CROSS JOIN near USING (place) CROSS JOIN talk USING (speaks)
          CROSS JOIN purpose ON purpose.offered = volunteer.purposes
        WHERE (brings & ${needs}) = ${needs} AND near.km <= max_km ${times === 0 ? "" : `AND (times = 0 OR times & ${times})`}
          AND score >= ${pool.floor} ORDER BY score DESC LIMIT ${top}`).pluck().all();
  };
  function fill(database, { volunteers: all }, family) {
    database.exec("DELETE FROM near; DELETE FROM talk; DELETE FROM purpose");
    const near = database.prepare("INSERT INTO near VALUES (?,?,?)");
    const talk = database.prepare("INSERT INTO talk VALUES (?,?)");
    const purpose = database.prepare("INSERT INTO purpose VALUES (?,?)");
    const row = families.place[family] * places.count;
    for (let place2 = 0; place2 < places.count; place2++)
      near.run(place2, places.km[row + place2], places.points[row + place2]);
    for (const speaks of new Set(all.speaks)) {
      const points = pairLanguagePoints(pool, family, pool.volunteerAgainstAdults(speaks));
      if (points !== GATED) talk.run(speaks, points);
    }
    parts.purpose(families.purposes[family]).forEach((points, offered) => {
      purpose.run(offered, points);
    });
  }
}

// app/commands/bench/rank.ts
var TOP = 20;
var FAMILIES = 200;
var FAMILIES_IN_SQL = 5;
function benchRank(sizes) {
  return sizes.flatMap((size) => {
    const pool = inventedPool({ families: FAMILIES, volunteers: size, seed: 1, towns: townsOf(1) });
    const compact = poolOfRound({ ...pool, policy: DEFAULT_POLICY, objective: "total" });
    const source = volunteersFor(compact);
    const free = new Float64Array(compact.volunteers.count);
    const ask2 = (family) => {
      const start = performance.now();
      const count = source.best(family, TOP, free, 0);
      return { ms: performance.now() - start, gains: [...source.found.gains.slice(0, count)] };
    };
    for (let family = 0; family < compact.families.count; family++) ask2(family);
    const times = Array.from({ length: compact.families.count }, (_, family) => ask2(family).ms);
    const sql = rankInSql(compact, TOP);
    const inSql = Array.from({ length: FAMILIES_IN_SQL }, (_, family) => {
      const start = performance.now();
      const points = sql(family);
      const ms2 = performance.now() - start;
      const { gains } = ask2(family);
      requireEqual(`rank ${size}: rows for family ${family}`, gains.length, points.length);
      for (const [at, one] of gains.entries()) requireEqual(`rank ${size}: place ${at + 1}`, one, points[at]);
      return ms2;
    });
    const ms = median(times);
    const theirs = median(inSql);
    return [
      {
        what: "top 20",
        who: "Nyven",
        size,
        ms,
        runs: times.length,
        optimal: true,
        ratio: 1,
        p99: quantile(times, 0.99)
      },
      { what: "top 20", who: "SQL", size, ms: theirs, runs: FAMILIES_IN_SQL, optimal: true, ratio: theirs / ms }
    ];
  });
}

// ../../tmp/meas.ts
var say = (m) => m.forEach((x) => console.log(x.what, x.who, x.size, x.ms.toFixed(2), x.p99 ?? "", x.ratio?.toFixed(1) ?? "", x.optimal));
var what = process.argv[2];
if (what === "rank") say(benchRank([1e5]));
else say(benchMatrices([Number(what)], 1));
