/** Files dropped on the window. The page never sees their bytes, only paths that it hands back to Rust. */
import { listen } from './client';

export type Drop = { over: boolean; paths: string[] };

/** Hears files being dragged over the window and dropped; answers the function that stops hearing. */
export function onDrop(heard: (drop: Drop) => void): () => void {
  const stops = [
    listen('tauri://drag-enter', () => heard({ over: true, paths: [] })),
    listen('tauri://drag-leave', () => heard({ over: false, paths: [] })),
    listen<{ paths: string[] }>('tauri://drag-drop', ({ paths }) => heard({ over: false, paths })),
  ];
  return () => stops.forEach((stop) => stop());
}
