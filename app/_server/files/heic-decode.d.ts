declare module "heic-decode" {
  type Decoded = { readonly width: number; readonly height: number; readonly data: ArrayBufferLike };
  type Found = { readonly width: number; readonly height: number; readonly decode: () => Promise<Decoded> };
  const decode: {
    /** The pictures inside, with size but not decoded yet; `dispose` frees all of them. */
    readonly all: (input: {
      readonly buffer: Uint8Array;
    }) => Promise<readonly Found[] & { readonly dispose?: () => void }>;
  };
  export default decode;
}
